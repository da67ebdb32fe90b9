import Delivery
import Foundation
import LeadModel
import Storage
import Testing
import WorkerProtocol

@testable import Pipeline

/// Who is told of what, and what waits for a release.
@Suite(.serialized) struct DeliveryPlanTests {
  static let now = SignalImportTests.now
  static let receiver = Receiver(name: "r", channel: .csv(path: "/dev/null"))

  static func plan(_ store: Store, at seconds: Int64 = 0) throws -> DeliveryPlan.Count {
    let at = Timestamp(millisecondsSince1970: now.millisecondsSince1970 + seconds * 1000)
    return try #require(
      try DeliveryPlan(store: store, receivers: [receiver]).run(at: at).first)
  }

  static func imported(isBackfill: Bool) throws -> Store {
    let store = try Store.inMemory()
    _ = try ProfileImport(configuration: .default, source: "crm", isBackfill: isBackfill).run(
      Data(ProfileImportTests.good.joined(separator: "\n").utf8), into: store, at: now,
      scoredAt: now)
    return store
  }

  @Test func aQualifiedLeadIsToldOnce() throws {
    let store = try Self.imported(isBackfill: false)
    #expect(try Self.plan(store).new == 1)
    #expect(try Self.plan(store).new == 0)
    let entry = try #require(
      try store.claimDelivery(to: "r", owner: .current, at: Self.now, for: .seconds(60)))
    let handOff = try JSONDecoder().decode(HandOff.self, from: Data(entry.payload))
    #expect(handOff.event == .qualified)
    #expect(handOff.person?.email == "ada@mill.example")
    #expect(handOff.organization?.name == "Mill GmbH")
    #expect(handOff.nextStep.hasPrefix("Answer the request for proposal"))
    #expect(handOff.why.first?.name == "intent.rfp")
    #expect(handOff.why == handOff.why.sorted { $0.points > $1.points })
  }

  @Test func historyWaitsForItsRelease() throws {
    let store = try Self.imported(isBackfill: true)
    #expect(try Self.plan(store) == DeliveryPlan.Count(receiver: "r", held: 1))
    try store.release("other@lead", by: "kim", reason: "", at: Self.now)
    #expect(try Self.plan(store).held == 1)
    try store.release("ada@mill", by: "kim", reason: "", at: Self.now)
    #expect(try Self.plan(store) == DeliveryPlan.Count(receiver: "r", new: 1))
  }

  @Test func liveNewsLetsALeadGo() throws {
    let store = try Self.imported(isBackfill: true)
    #expect(try Self.plan(store).held == 1)
    let later = Timestamp(millisecondsSince1970: Self.now.millisecondsSince1970 + 60_000)
    _ = try SignalImportTests.importing("date,email,event\n2026-11-26,ada@mill.example,replied\n")
      .run(into: store, at: later, scoredAt: later)
    #expect(try Self.plan(store).new == 1)
  }

  @Test func changesAreToldAndWhatChangesNothingIsNot() throws {
    let store = try Self.imported(isBackfill: false)
    _ = try Self.plan(store)
    let entry = try #require(
      try store.claimDelivery(to: "r", owner: .current, at: Self.now, for: .seconds(60)))
    try store.finishDelivery(entry.key, owner: .current, .sent, at: Self.now)
    let standing = try #require(try store.decisions(on: "ada@mill").last)
    func decide(_ id: String, tier: String, qualified: Bool = true) throws {
      try store.saveDecisions([
        Decision(
          id: DecisionID(id), lead: "ada@mill", decidedAt: Self.now, rulesHash: id, features: [],
          scores: [], gate: [], qualified: qualified, tier: tier, routing: [],
          queue: standing.queue, owner: standing.owner, ownerReason: "", candidates: [])
      ])
    }
    try decide("same", tier: standing.tier)
    #expect(try Self.plan(store).new == 0)
    try decide("other", tier: "cold")
    #expect(try Self.plan(store).new == 1)
    try decide("none", tier: "cold", qualified: false)
    _ = try Self.plan(store)
    let rows = try store.deliveries()
    #expect(rows.map(\.event) == [.unqualified, .updated, .qualified])
    #expect(rows.map(\.state) == [.pending, .superseded, .sent])
    try decide("back", tier: standing.tier)
    #expect(try Self.plan(store).new == 0, "it is again what the receiver was told")
    #expect(try store.deliveries(state: .pending).isEmpty)
  }

  /// The same letter, by a backfill and by a watch.
  @Test(arguments: [(RunKind.ingest, true), (.watch, false)])
  func documentsOfABackfillRingNoPhone(kind: RunKind, isHeld: Bool) async throws {
    let home = try TemporaryFolder()
    let documents = try TemporaryFolder()
    try documents.write(
      "Please send us a quotation for 12 pumps by 2026-12-20.\n\nMaria Quill\n"
        + "Head of Purchasing\nQuarzhof GmbH\nmaria.quill@quarzhof.example\n", to: "a.txt")
    let stores = try OpenedStore(path: home.path + "/s.sqlite")
    let settings = IngestSettings(
      worker: try WorkerLocation.find(), jobs: 1,
      document: GalenaConfiguration.default.documentSettings, now: { Self.now })
    _ = try await IngestRun(stores: stores, settings: settings)
      .run(paths: [documents.path], kind: kind, progress: .silent)
    try LeadRefresh(store: stores.store, configuration: .default).run(at: Self.now)
    let count = try Self.plan(stores.store)
    #expect((count.held > 0) == isHeld && (count.new > 0) == !isHeld, "\(count)")
    guard isHeld else { return }
    try stores.store.release(by: "kim", reason: "", at: Self.now)
    #expect(try Self.plan(stores.store).new > 0)
    var lines: [String] = []
    let export = LeadExport(store: stores.store, isReleasedOnly: true)
    #expect(try export.run(LeadFilter(), as: .jsonl) { lines.append($0) } > 0)
    let handOff = try JSONDecoder().decode(HandOff.self, from: Data(lines[0].utf8))
    #expect(
      handOff.why.flatMap(\.quotes).contains { $0.page == 1 && $0.text.contains("quotation") })
  }
}
