import LeadModel
import Pipeline
import Resolution
import Storage
import Testing

/// What follows from new documents only is what follows from all of them.
@Suite struct RefreshLawTests {
  static let instant = Timestamp(millisecondsSince1970: 1_780_000_000_000)
  static let later = Timestamp(
    millisecondsSince1970: instant.millisecondsSince1970 + 3 * 86_400_000)
  static let version = ExtractionVersion(extractors: "1", rules: "r", engines: [:], settings: "s")

  private func refresh(_ store: Store, at instant: Timestamp) throws {
    try LeadRefresh(store: store, configuration: .default).run(at: instant)
  }

  private func load(_ reports: [ExtractionReport], into store: Store) throws {
    let run = try store.beginRun(.ingest, at: Self.instant)
    for report in reports { _ = try store.load(report, run: run, at: Self.instant) }
    try store.endRun(run, at: Self.instant)
  }

  @Test(arguments: UInt64(0)..<8) func portionsComeToWhatAllAtOnceDoes(seed: UInt64) throws {
    var documents = ReportedDocuments(seed: seed)
    let reports = (0..<14).map { documents.next($0) }
    let (step, whole) = (try Store.inMemory(), try Store.inMemory())
    var (random, index) = (SplitMix64(seed: seed), 0)
    while index < reports.count {
      let end = min(index + Int.random(in: 1...4, using: &random), reports.count)
      try load(Array(reports[index..<end]), into: step)
      try refresh(step, at: Self.instant)
      index = end
    }
    try load(reports, into: whole)
    try refresh(whole, at: Self.instant)
    #expect(try Set(step.profiles().map(\.records)) == Set(whole.profiles().map(\.records)))
    #expect(try step.profiles() == whole.profiles())
    #expect(try step.signals() == whole.signals())
    #expect(try step.doubts(limit: 99) == whole.doubts(limit: 99))
    #expect(try step.correspondence() == whole.correspondence())
    for store in [step, whole] { try refresh(store, at: Self.later) }
    #expect(try allLeads(step) == allLeads(whole))
    try expectIdentitiesOfTheLog(step)
  }

  @Test(arguments: UInt64(0)..<8) func whatIsReadAgainCountsAnew(seed: UInt64) throws {
    var documents = ReportedDocuments(seed: seed)
    let store = try Store.inMemory()
    try load((0..<8).map { documents.next($0) }, into: store)
    try refresh(store, at: Self.instant)
    let newer = ExtractionVersion(extractors: "2", rules: "r", engines: [:], settings: "s")
    _ = try store.requeue(notExtractedBy: newer)
    let run = try store.beginRun(.ingest, at: Self.instant)
    var again: [ExtractionReport] = []
    for number in 0..<8 {
      let report = documents.next(number)
      let claim = try #require(
        try store.claimNext(owner: .current, at: Self.instant, for: .seconds(60)))
      try store.save(report, claim: claim, version: newer, run: run, at: Self.instant)
      again.append(report)
      try refresh(store, at: Self.instant)
    }
    let fresh = try Store.inMemory()
    try load(again, into: fresh)
    try refresh(fresh, at: Self.instant)
    #expect(try Set(store.profiles().map(\.records)) == Set(fresh.profiles().map(\.records)))
    #expect(try Set(store.signals().map(\.id)) == Set(fresh.signals().map(\.id)))
    #expect(try store.correspondence().count == fresh.correspondence().count)
    let leads = try allLeads(store)
    try store.beginScoring(rules: "others", at: Self.instant)
    try refresh(store, at: Self.instant)
    #expect(try allLeads(store) == leads)
    try expectIdentitiesOfTheLog(store)
  }

  @Test func doubtsAreOfTwoProfilesTheLikeliestFirst() throws {
    var documents = ReportedDocuments(seed: 1)
    let store = try Store.inMemory()
    try load((0..<40).map { documents.next($0) }, into: store)
    try refresh(store, at: Self.instant)
    let doubts = try store.doubts(limit: 99)
    #expect(!doubts.isEmpty)
    #expect(doubts.allSatisfy { $0.left.id != $0.right.id && $0.left.kind == $0.right.kind })
    #expect(doubts.map(\.probability) == doubts.map(\.probability).sorted(by: >))
    #expect(try store.doubts(limit: 1) == Array(doubts.prefix(1)))
  }

  private func allLeads(_ store: Store) throws -> [ScoredLead] {
    try store.leads().compactMap { try store.lead($0.lead.id) }
  }

  /// Homes, aliases and ids in their tables are those that the log comes to.
  private func expectIdentitiesOfTheLog(_ store: Store) throws {
    let replayed = try store.identities()
    let records = Set(replayed.homes.keys)
    let sets = try store.profiles().map(\.records)
    _ = try store.resolve(ResolutionIntake(documents: []), judgements: 0, at: Self.instant) {
      session in
      let kept = try session.identities(of: records, together: sets)
      #expect(kept == replayed.part(of: records, together: sets))
      return ResolutionChanges()
    }
  }
}
