import LeadModel
import Testing

@testable import Learning
@testable import Scoring

@Suite struct LedgerTests {
  private static let trained = Result {
    try ModelTrainer(
      try Leads.table(rows: 900), TrainingRequest(target: "won")
    ).train().model
  }

  /// Random leads, known and unknown values among them.
  private static func lead(_ random: inout Leads.Random) -> [String: ModelValue] {
    [
      "created": random.pick([.missing, .text("2026-01-20"), .text("2025-12-31")]),
      "source": random.pick([.missing, .text("fair"), .text("web"), .text("elsewhere")]),
      "visits": random.pick([.missing, .number(-3), .number(random.next() * 40)]),
      "size": random.pick([.missing, .text("n/a"), .number(random.next() * 600)]),
    ]
  }

  @Test func termsAddUpExactly() throws {
    let scorer = ModelScorer(model: try Self.trained.get())
    let explainer = ModelExplainer(scorer)
    var random = Leads.Random(3)
    for _ in 0..<500 {
      let lead = Self.lead(&random)
      let input = scorer.reader.input { lead[$0] ?? .missing }
      let ledger = explainer.ledger(input)
      #expect(ledger.terms.reduce(0) { $0 + $1.micropoints } == ledger.microLogOdds)
      #expect(abs(ledger.probability - scorer.probability(input)) < 1e-6)
      let rounding = ledger.terms.first { $0.name == "rounding" }?.micropoints ?? 0
      #expect(abs(rounding) <= 100)
    }
  }

  /// The library's own contributions, its columns' summed for each feature.
  @Test(arguments: [2, 4, 6])
  func contributionsAreWhatTheLibrarySays(depth: Int) throws {
    let leads = try Leads.table(rows: 400)
    let set = try TrainingSet(leads, TrainingRequest(target: "won"))
    let rows = Array(0..<400)
    let table = EncodedTable(leads, features: set.features, rows: rows)
    let columns = TreeColumns(table)
    let matrix = try TreeMatrix(
      values: columns.values(table, rows: rows), rowCount: 400,
      labels: set.outcomes(rows).map { Float($0) })
    let booster = try Booster(matrix, settings: TreeSettings(depth: depth), base: 0.4)
    try booster.grow(20)
    let expected = try booster.predict(matrix, type: 2)
    let trees = try TreeFile.read(try booster.json()).ensemble(columns).trees
      .map { TreeContributions($0) }
    for row in stride(from: 0, to: 400, by: 7) {
      var sums = [Double](repeating: 0, count: set.features.count)
      for tree in trees { tree.add(table.input(row), times: 1, to: &sums) }
      var library = sums.map { _ in 0.0 }
      for (number, column) in columns.columns.enumerated() {
        let value = Double(expected[row * (columns.columns.count + 1) + number])
        switch column {
        case .number(let feature), .bin(let feature, _): library[feature] += value
        }
      }
      for (own, other) in zip(sums, library) { #expect(abs(own - other) < 1e-3) }
    }
  }

  @Test func boundsAndCalibrationHaveTermsOfTheirOwn() throws {
    let model = try LearnedModel(
      target: .init(column: "won", positive: "1"),
      features: [ModelFeature(column: "visits", reading: .number, cuts: [1])],
      linear: AdditiveModel(intercept: 1, weights: [[0, -0.5, 9]]),
      trees: TreeEnsemble(base: 0, trees: []), blend: Blend(intercept: 0, linear: 1, trees: 0),
      calibrator: .platt(slope: 2, offset: 0.5), floor: 0.01, thresholds: [:],
      training: TrainingRecord(
        rowsHash: "0", rows: 9, positives: 4, heldOutRows: 3, split: "hash", window: [],
        settings: [:], libraries: [:]),
      metrics: [:])
    let explainer = ModelExplainer(ModelScorer(model: model))
    func terms(_ number: Double) -> [String: Int] {
      let input = explainer.scorer.reader.input { _ in .number(number) }
      return Dictionary(
        uniqueKeysWithValues: explainer.ledger(input).terms.map { ($0.name, $0.micropoints) })
    }
    #expect(terms(0) == ["base": 1_000_000, "linear.visits": -500_000, "calibration": 1_000_000])
    let bounded = terms(5)
    #expect(bounded["calibration"] == 10_500_000)
    #expect(bounded.values.reduce(0, +) == 4_595_120)  // ln 99
  }
}
