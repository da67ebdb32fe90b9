import Foundation
import GRDB
import LeadModel
import Storage
import Testing

@Suite struct OutboxTests {
  private let database: DatabaseQueue
  private let store: Store

  init() throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
    try store.saveDecisions(["d1", "d2"].map { Sample.decision($0, lead: "l") })
    try enqueue("d1")
  }

  private func enqueue(_ decision: String, payload: String = "text") throws {
    try store.enqueue(
      [
        NewDelivery(
          key: "k-\(decision)", receiver: "r", lead: "l", decision: DecisionID(decision),
          event: .qualified, payload: Array(payload.utf8))
      ], at: Sample.time(1))
  }

  private func claim(by owner: ProcessOwner = Sample.owner, at second: Int = 2) throws
    -> OutboxEntry?
  {
    try store.claimDelivery(to: "r", owner: owner, at: Sample.time(second), for: .seconds(10))
  }

  private func payloads() throws -> [String?] {
    try database.read {
      try Optional<String>.fetchAll($0, sql: "SELECT payload FROM deliveries ORDER BY seq")
    }
  }

  private static let other = ProcessOwner("another-boot:1:1")

  @Test func whatWasSentIsForgotten() throws {
    #expect(try claim()?.attempts == 1)
    #expect(try payloads() == ["text"])
    try store.finishDelivery("k-d1", owner: Sample.owner, .sent, at: Sample.time(3))
    #expect(try payloads() == [nil])
    let last = try store.lastDeliveries(to: "r")["l"]
    #expect(last?.told?.decision == "d1")
    #expect(try claim() == nil)
  }

  /// Two processes may plan at once.
  @Test func whatIsWrittenDownStays() throws {
    try enqueue("d1", payload: "other")
    #expect(try store.deliveries().map(\.state) == [.pending])
    #expect(try payloads() == ["text"])
  }

  @Test func oneProcessHasItUntilItsClaimEnds() throws {
    let other = try #require(Self.other)
    #expect(try claim() != nil)
    #expect(try claim(by: other) == nil)
    #expect(try claim(by: other, at: 12)?.attempts == 2)
    try store.finishDelivery("k-d1", owner: Sample.owner, .dead(reason: "x"), at: Sample.time(13))
    #expect(try store.deliveries().map(\.state) == [.pending], "the claim was lost")
    try store.finishDelivery("k-d1", owner: other, .sent, at: Sample.time(13))
    #expect(try store.deliveries().map(\.state) == [.sent])
  }

  @Test func aLaterDecisionTakesThePlaceOfOneThatNobodyHasBegun() throws {
    try enqueue("d2")
    #expect(try store.deliveries().map(\.state) == [.pending, .superseded])
    #expect(try payloads() == [nil, "text"])
    #expect(try store.lastDeliveries(to: "r")["l"]?.decision == "d2")
  }

  @Test func whatIsBeingSentIsLeftAlone() throws {
    #expect(try claim() != nil)
    try enqueue("d2")
    #expect(try store.deliveries().map(\.state) == [.pending, .pending])
  }

  @Test func releasesAreNeverChanged() throws {
    try store.release(by: "kim", reason: "why", at: Sample.time(1))
    #expect(throws: DatabaseError.self) {
      try database.write { try $0.execute(sql: "UPDATE releases SET by = 'eve'") }
    }
    #expect(throws: DatabaseError.self) {
      try database.write { try $0.execute(sql: "DELETE FROM releases") }
    }
  }
}
