import GRDB
import LeadModel
import Learning
import Scoring
import Storage
import Testing

@Suite struct ModelTests {
  let database: DatabaseQueue
  let store: Store

  init() throws {
    database = try DatabaseQueue(configuration: Store.configuration())
    store = try Store(over: database) { "salt" }
  }

  private static func model(_ intercept: Double) throws -> LearnedModel {
    try LearnedModel(
      target: .init(column: "won", positive: "1"),
      features: [ModelFeature(column: "visits", reading: .number, cuts: [1])],
      linear: AdditiveModel(intercept: intercept, weights: [[0, 0, 1]]),
      trees: TreeEnsemble(base: 0, trees: []), blend: Blend(intercept: 0, linear: 1, trees: 0),
      calibrator: .none, floor: 0.01, thresholds: [:],
      training: TrainingRecord(
        rowsHash: "0", rows: 9, positives: 4, heldOutRows: 3, split: "hash", window: [],
        settings: [:], libraries: [:]),
      metrics: [:])
  }

  private let act = ModelAct(
    by: "ines", reason: "better", at: Timestamp(millisecondsSince1970: 1000))

  private func promote(_ model: LearnedModel) throws {
    try store.record(try store.modelHistory().registration(of: model.id, act), keeping: model)
    let event = try #require(try store.modelHistory().promotion(of: model.id, act))
    try store.record(event)
  }

  @Test func whatWasDoneComesBack() throws {
    let (first, second) = (try Self.model(1), try Self.model(2))
    try promote(first)
    try promote(second)
    try store.record(try #require(try store.modelHistory().rollback(act)))
    let history = try store.modelHistory()
    #expect(history.inForce == first.id)
    #expect(
      history.events.map(\.kind) == [
        .registered, .promoted, .registered, .promoted, .rolledBack,
      ])
    #expect(try store.model(first.id) == first)
    #expect(try store.model("none") == nil)
    #expect(try store.modelIDs() == [first.id, second.id].sorted())
    #expect(try store.verifyAudit().firstBreak == nil)
    #expect(try store.verifyAudit().entries == 5)
  }

  @Test func ofTwoAtOnceOneWins() throws {
    let model = try Self.model(1)
    let event = try store.modelHistory().registration(of: model.id, act)
    try store.record(event, keeping: model)
    let other = ModelHistory([]).registration(of: model.id, act)
    #expect(throws: StorageError.self) { try store.record(other) }
  }

  static let changes = [
    "UPDATE models SET payload = ''", "DELETE FROM models", "DELETE FROM model_events",
    "UPDATE model_events SET at = 0",
  ]

  @Test(arguments: changes)
  func nothingIsChanged(sql: String) throws {
    try promote(try Self.model(1))
    #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
  }

  @Test func tamperingIsFound() throws {
    try promote(try Self.model(1))
    try database.write { db in
      try db.execute(sql: "DROP TRIGGER model_events_are_never_changed")
      try db.execute(
        sql: "UPDATE model_events SET payload = replace(payload, 'ines', 'otto') WHERE seq = 2")
    }
    #expect(try store.verifyAudit().firstBreak?.kind == .payload)
  }
}
