import Foundation
import Scoring
import Testing

@Suite struct LearnedModelTests {
  /// Two features, one tree: what its parts come to is easily worked out by hand.
  static func model(
    calibrator: Calibrator = .none, floor: Double = 0.001, weight: Double = 0.5
  ) throws -> LearnedModel {
    try LearnedModel(
      target: .init(column: "won", positive: "yes"),
      features: [
        ModelFeature(column: "visits", reading: .number, cuts: [10]),
        ModelFeature(column: "source", reading: .level, levels: ["web"]),
      ],
      linear: AdditiveModel(intercept: -1, weights: [[0, -0.25, weight], [0, 1, -1]]),
      trees: TreeEnsemble(
        base: -1,
        trees: [
          DecisionTree(
            features: [0, -1, 1, -1, -1], bins: [-1, -1, 1, -1, -1],
            values: [12, -0.5, 0, 0.25, 2], missingLeft: [true, false, false, false, false],
            left: [1, 0, 3, 0, 0], right: [2, 0, 4, 0, 0], covers: [10, 6, 4, 2, 2])
        ]),
      blend: Blend(intercept: 0.1, linear: 0.4, trees: 0.6), calibrator: calibrator, floor: floor,
      thresholds: ["top-10": 0.6],
      training: TrainingRecord(
        rowsHash: "0", rows: 100, positives: 40, heldOutRows: 30, split: "hash", window: [],
        settings: [:], libraries: [:]),
      metrics: ["auc": 0.8])
  }

  static let leads: [([String: ModelValue], Double)] = [
    (["visits": .number(20), "source": .text("Web")], 0.1 + 0.4 * 0.5 + 0.6 * 1),
    (["visits": .text("20"), "source": .text("fair")], 0.1 + 0.4 * -1.5 + 0.6 * -0.75),
    (["visits": .number(11), "source": .text("web")], 0.1 + 0.4 * 0.5 + 0.6 * -1.5),
    ([:], 0.1 + 0.4 * -1 + 0.6 * -1.5),
  ]

  @Test(arguments: leads)
  func partsAddUp(lead: [String: ModelValue], logOdds: Double) throws {
    let probability = ModelScorer(model: try Self.model()).probability { lead[$0] ?? .missing }
    #expect(abs(probability - Logistic.probability(logOdds)) < 1e-12)
  }

  @Test func probabilitiesAreNeverCertain() throws {
    let scorer = ModelScorer(model: try Self.model(floor: 0.01, weight: 5000))
    #expect(scorer.probability { $0 == "visits" ? .number(99) : .missing } == 0.99)
    let other = ModelScorer(model: try Self.model(floor: 0.01, weight: -5000))
    #expect(other.probability { $0 == "visits" ? .number(99) : .missing } == 0.01)
  }

  @Test func theFileComesBackTheSame() throws {
    let model = try Self.model(calibrator: .beta(a: 1.5, b: 0.5, c: 0.25))
    let bytes = try model.fileBytes()
    #expect(try LearnedModel(fileBytes: bytes) == model)
    #expect(try LearnedModel(fileBytes: bytes).fileBytes() == bytes)
  }

  @Test func modelsOfOneContentHaveOneName() throws {
    #expect(try Self.model().id == Self.model().id)
    #expect(try Self.model().id != Self.model(weight: 0.6).id)
  }

  static let damages: [(String, String, ModelFileError)] = [
    ("galena.model/1", "galena.model/9", .otherSchema), ("\"yes\"", "\"no\"", .changed),
    ("{", "[", .notAModel), ("\"floor\"", "\"flour\"", .notAModel),
  ]

  @Test(arguments: damages)
  func damagedFilesAreRefused(from: String, to: String, error: ModelFileError) throws {
    let text = String(decoding: try Self.model().fileBytes(), as: UTF8.self)
    let damaged = text.replacing(from, with: to, maxReplacements: 1)
    #expect(damaged != text)
    #expect(throws: error) { try LearnedModel(fileBytes: Array(damaged.utf8)) }
  }

  static let calibrators: [(Calibrator, Double, Double)] = [
    (.none, 0.7, 0.7), (.platt(slope: 2, offset: -1), 0.7, 0.4),
    (.beta(a: 1, b: 1, c: 0.5), 0.7, 1.2), (.beta(a: 1, b: 1, c: 0), -30, -30),
  ]

  @Test(arguments: calibrators)
  func calibratorsMoveLogOdds(calibrator: Calibrator, from: Double, to: Double) {
    #expect(abs(calibrator.logOdds(from) - to) < 1e-9)
  }
}
