import LeadModel
import Storage
import Testing

@Suite struct SourceTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  @Test func recordsComeWithTheirStatementsInOrder() throws {
    try store.ingest([Sample.report("b"), Sample.report("a")])
    let records = try store.sourceRecords()
    #expect(records.map(\.record.id) == ["b-p", "b-o", "a-p", "a-o"])
    #expect(records[0].statements.map(\.id) == ["b-z", "b-a"])
    #expect(records[1].statements == [])
    #expect(records[0].arrival < records[2].arrival)
    #expect(records[0].document == Sample.id("b"))
    #expect(records[0].observedAt == Timestamp(iso8601: "2026-02-03"))
  }

  @Test func aLargeStoreIsWalkedInSteps() throws {
    try store.ingest((0..<7).map { Sample.report("d\($0)") })
    var (seen, arrival): ([DocumentID], Int) = ([], 0)
    while case let step = try store.sourceDocuments(after: arrival, limit: 3), let last = step.last
    {
      seen += step.map(\.id)
      arrival = last.arrival
    }
    #expect(seen == (0..<7).map { Sample.id("d\($0)") })
  }

  @Test func whatWasResolvedWaitsNoMoreUnlessItChangedMeanwhile() throws {
    let run = try store.ingest([Sample.report("a"), Sample.report("b")])
    let waiting = try store.unresolved(limit: 9).documents
    #expect(waiting.map(\.id) == [Sample.id("a"), Sample.id("b")])
    #expect(try store.countOfUnresolvedDocuments() == 2)
    let newer = ExtractionVersion(extractors: "2", rules: "r", engines: [:], settings: "s")
    _ = try store.requeue(notExtractedBy: newer)
    var other = Sample.report("a")
    other.diagnostics.append(Diagnostic(severity: .note, code: "other", message: "more"))
    try save([other, Sample.report("b")], of: newer, run)
    try store.resolve(documents: waiting)
    // The other one says the very same and is what was resolved.
    #expect(try store.unresolved(limit: 9).documents.map(\.id) == [Sample.id("a")])
    #expect(try store.countOfUnresolvedDocuments() == 1)
    #expect(try store.readVersions().map(\.version) == [newer])
    #expect(try store.readVersions().map(\.documents) == [2])
  }

  private func save(
    _ reports: [ExtractionReport], of version: ExtractionVersion, _ run: RunID
  ) throws {
    for report in reports {
      let claim = try store.claimNext(owner: Sample.owner, at: Sample.time(), for: .seconds(60))
      try store.save(
        report, claim: #require(claim), version: version, run: run, at: Sample.time())
    }
  }

  static let dates: [(String, [(String, Double)], String?)] = [
    ("no date", [], nil),
    ("one", [("2026-02-03", 0.5)], "2026-02-03"),
    ("a month", [("2026-02", 0.5)], "2026-02-01"),
    ("a year", [("2026", 0.5)], "2026-01-01"),
    ("the most confident", [("2026-02-03", 0.5), ("2025-01-01", 0.9)], "2025-01-01"),
    ("the first of equals", [("2026-02-03", 0.5), ("2025-01-01", 0.5)], "2026-02-03"),
  ]

  @Test(arguments: dates)
  func aDocumentIsAsOldAsItSays(
    name: String, dates: [(String, Double)], expected: String?
  ) throws {
    let statements = dates.enumerated().map { index, date in
      Sample.statement("s\(index)", .documentDate, .date(date.0), confidence: date.1)
    }
    try store.ingest([Sample.report("a", claims: DocumentClaims(statements: statements))])
    let observed = try store.document(Sample.id("a"))?.observedAt
    #expect(observed == expected.flatMap(Timestamp.init(iso8601:)), "\(name)")
  }
}
