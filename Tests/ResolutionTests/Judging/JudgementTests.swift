import LeadModel
import Resolution
import Testing

@Suite struct JudgementTests {
  private func judgement(_ verdict: Judgement.Verdict, at second: Int64 = 1) -> Judgement {
    Judgement(
      verdict, by: "steward", reason: "", at: Timestamp(millisecondsSince1970: second * 1000))
  }

  private func anchors(_ world: World, _ ids: RecordID...) -> [RecordAnchor] {
    ids.compactMap { id in
      world.records.first { $0.id == id }.flatMap { RecordAnchor($0) }
    }
  }

  /// Two who contradict each other by name, and two who share a mailbox.
  private var world: World {
    var world = World()
    world.person("a", "Ada", "Byng", [email("ada@byng.example")])
    world.person("b", "Ada", "Wilk", [email("ada.wilk@wilk.example")])
    world.person("c", "Ada", "Byng", [email("ada@byng.example")])
    return world
  }

  @Test func aMergeJoinsWhatContradictsAndItsWithdrawalRestoresIt() {
    let world = world
    let before = world.resolved()
    #expect(!before.areOne("a", "b"))
    let merge = judgement(.same(anchors(world, "a", "b")))
    let merged = world.resolved(previous: before.identities, judgements: [merge])
    #expect(merged.areOne("a", "b") && merged.areOne("a", "c"))
    #expect(merged.standings == [merge.id: .inForce])
    #expect(merged.matches.contains { $0.rule == "judgement.same" })
    let undo = judgement(.withdrawn(merge.id), at: 2)
    let after = world.resolved(previous: merged.identities, judgements: [merge, undo])
    #expect(after.profiles == before.profiles)
    #expect(after.standings[merge.id] == .withdrawn)
  }

  @Test func aNewcomerJoinsAMergedProfileByEitherName() {
    var world = world
    let merge = judgement(.same(anchors(world, "a", "b")))
    world.person("d", "Ada", "Wilk", [email("ada.wilk@wilk.example")])
    let merged = world.resolved(judgements: [merge])
    #expect(merged.areOne("d", "b") && merged.areOne("d", "a"))
  }

  @Test func aSplitOutranksTheStrongestKeyForEver() {
    var world = world
    let split = judgement(.different(anchors(world, "a"), anchors(world, "c")))
    let parted = world.resolved(judgements: [split])
    #expect(!parted.areOne("a", "c"))
    #expect(parted.refusals.contains { $0.reason == .judgedApart })
    world.person("d", "Ada", "Byng", [email("ada@byng.example")])
    #expect(!world.resolved(judgements: [split]).areOne("a", "c"))
  }

  @Test func theLaterJudgementWins() {
    let world = world
    let merge = judgement(.same(anchors(world, "a", "b")), at: 1)
    let part = judgement(.different(anchors(world, "a"), anchors(world, "b")), at: 2)
    let parted = world.resolved(judgements: [merge, part])
    #expect(!parted.areOne("a", "b"))
    #expect(parted.standings == [merge.id: .overruled, part.id: .inForce])
    let again = judgement(.same(anchors(world, "b", "a")), at: 3)
    let joined = world.resolved(judgements: [merge, part, again])
    #expect(joined.areOne("a", "b"))
    #expect(joined.standings[part.id] == .overruled)
  }

  @Test func aWithdrawalCanBeWithdrawn() {
    let world = world
    let merge = judgement(.same(anchors(world, "a", "b")), at: 1)
    let undo = judgement(.withdrawn(merge.id), at: 2)
    let redo = judgement(.withdrawn(undo.id), at: 3)
    #expect(world.resolved(judgements: [merge, undo, redo]).areOne("a", "b"))
  }

  @Test func aJudgementThatFindsNothingWaitsForAPerson() {
    let world = world
    var elsewhere = World()
    elsewhere.person("z", "Zoe", "Quill")
    let merge = judgement(.same(anchors(world, "a") + anchors(elsewhere, "z")))
    let resolved = world.resolved(judgements: [merge])
    #expect(resolved.standings == [merge.id: .unmatched])
  }

  // MARK: - Values

  private func value(_ result: ResolvedProfiles, _ field: Field, of record: RecordID)
    -> GoldenField?
  {
    result.profiles.first { $0.records.contains(record) }?.fields.first { $0.field == field }
  }

  private func anchor(_ world: World, _ id: RecordID, _ field: Field) -> Anchor? {
    let record = world.records.first { $0.id == id }
    let statement = record?.statements.first { $0.field == field }
    return statement.map {
      Anchor(document: DocumentID("doc-\(id)"), field: field, evidence: $0.evidence)
    }
  }

  @Test func aCorrectedValueWinsAndTellsWhoGaveIt() throws {
    let world = world
    let anchor = try #require(self.anchor(world, "a", .personName))
    let right = PersonName(full: "Ada M. Byng", given: "Ada M.", family: "Byng")
    let correction = judgement(.corrected(anchor, .personName(right)))
    let resolved = world.resolved(judgements: [correction])
    let name = try #require(value(resolved, .personName, of: "a"))
    #expect(name.value == .personName(right))
    #expect(name.sources.first?.judgement == correction.id)
    #expect(name.sources.first?.confidence == 1)
    #expect(name.losers.first?.reason == "the other was judged right")
  }

  @Test func aRejectedValueNoLongerJoinsNorWinsButIsKept() throws {
    let world = world
    let anchor = try #require(self.anchor(world, "a", .email))
    let rejection = judgement(.rejected(anchor))
    let resolved = world.resolved(judgements: [rejection])
    #expect(!resolved.areOne("a", "c"))
    #expect(value(resolved, .email, of: "a") == nil)
  }

  @Test func aRejectedValueIsListedAmongTheLosers() throws {
    var world = World()
    world.person(
      "a", "Ada", "Byng", [email("ada@byng.example"), title("Buyer"), title("Phone list")])
    let record = try #require(world.records.first)
    let wrong = try #require(record.statements.first { $0.raw == "Phone list" })
    let anchor = Anchor(
      document: record.document, field: .personTitle, evidence: wrong.evidence)
    let resolved = world.resolved(judgements: [judgement(.rejected(anchor))])
    let title = try #require(value(resolved, .personTitle, of: "a"))
    #expect(title.value == .text("Buyer"))
    #expect(title.losers.map(\.reason) == ["judged wrong"])
  }

  @Test func theLastWordOnAValueCounts() throws {
    let world = world
    let anchor = try #require(self.anchor(world, "a", .email))
    let rejection = judgement(.rejected(anchor), at: 1)
    let acceptance = judgement(.accepted(anchor), at: 2)
    let resolved = world.resolved(judgements: [rejection, acceptance])
    #expect(resolved.areOne("a", "c"))
    #expect(resolved.standings == [rejection.id: .overruled, acceptance.id: .inForce])
  }
}
