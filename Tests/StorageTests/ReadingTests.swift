import LeadModel
import Storage
import Testing

/// What pages read: one state of the store, and of many rows those that they show.
@Suite struct ReadingTests {
  @Test func allThatAPageReadsIsOfOneState() throws {
    let folder = try TemporaryStore()
    let (store, other) = (try folder.open(), try folder.open())
    try store.ingest([Sample.report("a")])
    let counts = try store.reading {
      let before = try store.queueState(at: Sample.time()).counts.values.reduce(0, +)
      try other.ingest([Sample.report("b")])
      let nested = try store.reading { try store.text(of: Sample.id("b"), page: 1) }
      return [
        before, try store.queueState(at: Sample.time()).counts.values.reduce(0, +),
        nested == nil ? 0 : 1,
      ]
    }
    #expect(counts == [1, 1, 0])
    #expect(try store.queueState(at: Sample.time()).counts.values.reduce(0, +) == 2)
    #expect(try store.text(of: Sample.id("b"), page: 1) != nil)
  }

  @Test func anotherStoreIsReadByItself() throws {
    let (one, other) = (try Store.inMemory(), try Store.inMemory())
    try other.ingest([Sample.report("a")])
    let texts = try one.reading {
      try [one, other].map { try $0.text(of: Sample.id("a"), page: 1) }
    }
    #expect(texts == [nil, "Café a"])
  }

  @Test func whatABodyThrowsComesOutAsItWas() throws {
    struct Mishap: Error {}
    let store = try Store.inMemory()
    #expect(throws: Mishap.self) { try store.reading { throw Mishap() } }
    #expect(try store.judgements().isEmpty)
  }

  @Test func aPageIsWhatItsReportSays() throws {
    let store = try Store.inMemory()
    let elsewhere = Evidence(parts: [.init(page: 2, start: 0, end: 5, text: "Mühle")])
    let there = Statement(
      id: "there", record: nil, field: .organizationName, value: .text("Mühle"), confidence: 0.5,
      method: .init(extractor: "x", version: 1, rule: "y"), evidence: elsewhere)
    let claims = DocumentClaims(
      records: [], statements: [there, Sample.statement("here", .email, .text("a@b.example"))])
    try store.ingest([Sample.report("a", claims: claims)])
    let report = try #require(try store.report(of: Sample.id("a")))
    for (number, statement) in [(1, "here"), (2, "there")] {
      let page = try #require(try store.page(number, of: Sample.id("a")))
      #expect(page.page == report.document.pages[number - 1])
      #expect(page.numbers == [1, 2] && page.statements.map(\.id) == [StatementID(statement)])
    }
    #expect(report.claims.statements == claims.statements)
    #expect(try store.page(3, of: Sample.id("a")) == nil)
    #expect(try store.page(1, of: Sample.id("nobody")) == nil)
  }

  @Test func theLatestDecisionIsTheLastOfAll() throws {
    let store = try Store.inMemory()
    let made = [
      Sample.decision("d1", lead: "p1@-", at: 2), Sample.decision("d2", lead: "p1@-", at: 1),
      Sample.decision("d3", lead: "p2@-", at: 3),
    ]
    try store.saveDecisions(made)
    #expect(try store.latestDecision(on: "p1@-") == made[1])
    #expect(try store.latestVerdict(on: "p1@-") == made[1])
    #expect(try store.latestDecision(on: "p9@-") == nil)
  }

  @Test func overridesAreFoundUnderMergedIds() throws {
    let store = try Store.inMemory()
    try store.ingest([Sample.report("a")])
    let words = try ["p1", "p2", "p3"].map { person in
      LeadOverride(
        lead: try #require(Lead(person: ProfileID(person), organization: nil)),
        change: .init(tier: "A"), by: "kim", reason: "known", at: Sample.time(), until: nil)
    }
    let back = LeadOverride(
      lead: try #require(Lead(person: "p1", organization: nil)),
      change: .init(withdraws: words[0].id), by: "kim", reason: "no", at: Sample.time(1),
      until: nil)
    for word in words + [back] { try store.save(word) }
    #expect(try store.overrides(on: "p1").map(\.id) == [words[0].id, back.id])
    try store.resolve(
      [Sample.profile("p2")],
      log: [
        ProfileChange(
          event: .merged, kind: .person, profile: "p2", other: "p1", records: ["r1"], founded: 1,
          reason: "same")
      ])
    #expect(try store.overrides(on: "p2").map(\.id) == [words[0].id, words[1].id, back.id])
    #expect(try store.overrides(on: "p1").map(\.id) == [words[0].id, back.id])
    #expect(try store.overrides(on: "p9").isEmpty)
  }

  @Test func judgementsComePageByPage() throws {
    let store = try Store.inMemory()
    let made = (0..<5).map { index in
      Judgement(
        .withdrawn(JudgementID("j\(index)")), by: "kim", reason: "", at: Sample.time(index))
    }
    for judgement in made { try store.save(judgement) }
    #expect(try store.judgements() == made)
    #expect(try store.judgements(limit: 2, offset: 1) == Array(made[1...2]))
    #expect(try store.latestJudgements(limit: 2) == [made[4], made[3]])
  }
}
