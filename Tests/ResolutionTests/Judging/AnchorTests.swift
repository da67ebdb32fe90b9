import LeadModel
import Resolution
import Testing

/// Judgements hold on to the ink: they survive extractions that move offsets, rename records and
/// regroup values.
@Suite struct AnchorTests {
  private func statement(
    _ record: RecordID, _ field: Field, _ value: FieldValue, at start: Int, text: String,
    quad: Quad? = nil
  ) -> Statement {
    let part = Evidence.Part(
      page: 1, start: start, end: start + text.unicodeScalars.count, text: text,
      quads: quad.map { [$0] } ?? [])
    return Statement(
      id: StatementID("\(record)-\(field.rawValue)-\(start)"), record: record, field: field,
      value: value, confidence: 0.8, method: .init(extractor: "test", version: 1, rule: "given"),
      evidence: Evidence(parts: [part]))
  }

  private func record(
    _ id: RecordID, _ document: DocumentID, _ name: String, at start: Int, line: Double?
  ) -> SourceRecord {
    let quad = line.map { Quad(x0: 50, y0: $0, x1: 150, y1: $0 + 10) }
    return SourceRecord(
      id: id, kind: .person, document: document, observedAt: nil, arrival: 0, party: nil,
      statements: [
        statement(
          id, .personName, .personName(PersonName(full: name)), at: start, text: name, quad: quad)
      ])
  }

  private func merge(_ left: SourceRecord, _ right: SourceRecord) throws -> Judgement {
    Judgement(
      .same([try #require(RecordAnchor(left)), try #require(RecordAnchor(right))]), by: "steward",
      reason: "", at: Timestamp(millisecondsSince1970: 0))
  }

  private func standing(
    of judgement: Judgement, among records: [SourceRecord]
  ) -> (JudgedRecords.Standing?, isJoined: Bool) {
    let resolved = World.resolver.resolve(
      records: records, links: [], previous: ProfileIdentities(), judgements: [judgement])
    return (resolved.standings[judgement.id], resolved.profiles.count < records.count)
  }

  @Test(arguments: [100.0, nil]) func offsetsMoveAndRecordsAreRenamed(line: Double?) throws {
    let old = record("r1", "d1", "Ada Byng", at: 10, line: line)
    let other = record("r2", "d2", "Eda Bing", at: 4, line: line)
    let judgement = try merge(old, other)
    let moved = record("r9", "d1", "Ada Byng", at: 310, line: line.map { $0 + 2 })
    let result = standing(of: judgement, among: [moved, other])
    #expect(result == (.inForce, true))
  }

  @Test func theInkCountsAndNotWhatIsReadInIt() throws {
    let old = record("r1", "d1", "Ada 8yng", at: 10, line: 100)
    let other = record("r2", "d2", "Eda Bing", at: 4, line: 100)
    let judgement = try merge(old, other)
    let read = record("r9", "d1", "Ada Byng", at: 40, line: 101)
    let neighbour = record("r8", "d1", "Bea Byng", at: 10, line: 120)
    let result = World.resolver.resolve(
      records: [neighbour, read, other], links: [], previous: ProfileIdentities(),
      judgements: [judgement])
    #expect(result.areOne("r9", "r2"))
    #expect(!result.areOne("r8", "r2"))
  }

  @Test func valuesOfOneRecordMayBeSharedOutAmongTwo() throws {
    var world = World()
    world.person("a", "Ada", "Byng", [email("ada@byng.example"), phone("+442079460001")])
    world.person("b", "Eda", "Wilk")
    let judgement = try merge(world.records[0], world.records[1])
    let whole = world.records[0]
    func part(_ id: RecordID, _ fields: Set<Field>) -> SourceRecord {
      SourceRecord(
        id: id, kind: .person, document: whole.document, observedAt: nil, arrival: 0, party: nil,
        statements: whole.statements.filter { fields.contains($0.field) })
    }
    let result = World.resolver.resolve(
      records: [
        part("n1", [.personName, .email]), part("n2", [.phone]), world.records[1],
      ], links: [], previous: ProfileIdentities(), judgements: [judgement])
    #expect(result.areOne("n1", "b"))
    #expect(!result.areOne("n2", "b"))
  }

  @Test func whatFitsTwiceFitsNowhere() throws {
    let old = record("r1", "d1", "Ada Byng", at: 10, line: nil)
    let other = record("r2", "d2", "Eda Bing", at: 4, line: nil)
    let judgement = try merge(old, other)
    let twice = [
      record("r8", "d1", "Ada Byng", at: 210, line: nil),
      record("r9", "d1", "Ada Byng", at: 310, line: nil),
    ]
    #expect(standing(of: judgement, among: twice + [other]).0 == .unmatched)
  }

  // MARK: - Profiles

  @Test func aRecordReadAgainKeepsItsProfile() {
    let old = [record("r1", "d1", "Ada 8yng", at: 10, line: 100)]
    let new = [record("r9", "d1", "Ada Byng", at: 41, line: 101)]
    let before = World.resolver.resolve(records: old, links: [], previous: ProfileIdentities())
    let after = World.resolver.resolve(
      records: new, links: [], previous: before.identities, former: old)
    #expect(after.profiles.map(\.id) == before.profiles.map(\.id))
    #expect(after.changes.map(\.event) == [.absorbed, .released])
    #expect(ProfileIdentities(replaying: before.changes + after.changes) == after.identities)
    let again = World.resolver.resolve(
      records: new, links: [], previous: after.identities, former: old)
    #expect(again.changes.isEmpty)
  }

  @Test func twoReadAsOneGoOnInTheOlderProfile() {
    let old = [
      record("r1", "d1", "Ada Byng", at: 10, line: 100),
      record("r2", "d1", "Byng Mill", at: 30, line: 112),
    ]
    let quads = [Quad(x0: 50, y0: 100, x1: 150, y1: 110), Quad(x0: 50, y0: 112, x1: 150, y1: 122)]
    let part = Evidence.Part(
      page: 1, start: 10, end: 28, text: "Ada Byng Byng Mill", quads: quads)
    let name = Statement(
      id: "s9", record: "r9", field: .personName,
      value: .personName(PersonName(full: "Ada Byng Byng Mill")), confidence: 0.8,
      method: .init(extractor: "test", version: 2, rule: "given"),
      evidence: Evidence(parts: [part]))
    let new = SourceRecord(
      id: "r9", kind: .person, document: "d1", observedAt: nil, arrival: 0, party: nil,
      statements: [name])
    let before = World.resolver.resolve(records: old, links: [], previous: ProfileIdentities())
    let after = World.resolver.resolve(
      records: [new], links: [], previous: before.identities, former: old)
    #expect(after.profiles.count == 1)
    #expect(after.profiles.first?.id == before.memberships["r1"])
  }

  @Test func anotherDocumentIsNeverMeant() throws {
    let old = record("r1", "d1", "Ada Byng", at: 10, line: 100)
    let other = record("r2", "d2", "Eda Bing", at: 4, line: 100)
    let judgement = try merge(old, other)
    let copy = record("r1", "d3", "Ada Byng", at: 10, line: 100)
    #expect(standing(of: judgement, among: [copy, other]).0 == .unmatched)
  }
}
