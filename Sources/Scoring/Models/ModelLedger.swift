public import LeadModel

/// How a learned model came to its probability: terms in millionths of log-odds that add up to it
/// exactly.
public struct ModelLedger: Hashable, Sendable, Codable {
  /// The model's id.
  public let model: String
  /// `base`, then `linear.<feature>` and `trees.<feature>` for features that count, `calibration`,
  /// `bounds` and `rounding` where there is one.
  public let terms: [ScoreTerm]
  /// The sum of the terms: the log-odds, rounded once.
  public let microLogOdds: Int
  /// Of the log-odds, rounded as they are.
  public let probability: Double

  init(model: String, terms: [ScoreTerm]) {
    self.model = model
    self.terms = terms
    microLogOdds = terms.reduce(0) { $0 + $1.micropoints }
    probability = Logistic.probability(Double(microLogOdds) / Double(Micropoints.perPoint))
  }
}

/// Explains a learned model's probabilities; made once, used for many leads.
public struct ModelExplainer: Sendable {
  public let scorer: ModelScorer
  private let trees: [TreeContributions]
  /// What trees answer on average.
  private let expectation: Double

  public init(_ scorer: ModelScorer) {
    self.scorer = scorer
    trees = scorer.model.trees.trees.map { TreeContributions($0) }
    expectation = trees.reduce(scorer.model.trees.base) { $0 + $1.expectation }
  }

  public func ledger(_ input: ModelInput) -> ModelLedger {
    let model = scorer.model
    var contributions = [Double](repeating: 0, count: model.features.count)
    for tree in trees { tree.add(input, times: model.blend.trees, to: &contributions) }
    var terms = [
      term(
        "base",
        model.blend.intercept + model.blend.linear * model.linear.intercept
          + model.blend.trees * expectation, "before anything is known of the lead")
    ]
    for (index, feature) in model.features.enumerated() {
      let weight = model.blend.linear * model.linear.weights[index][input.bins[index]]
      terms += [
        term(
          "linear.\(feature.name)", weight, "bin \(input.bins[index]) of \(feature.name)",
          feature.name),
        term(
          "trees.\(feature.name)", contributions[index],
          "what \(trees.count) trees make of \(feature.name)", feature.name),
      ].filter { $0.micropoints != 0 }
    }
    return ModelLedger(model: model.id, terms: terms + adjustments(to: terms, input))
  }

  /// What calibration and the bounds add, and what rounding leaves.
  private func adjustments(to terms: [ScoreTerm], _ input: ModelInput) -> [ScoreTerm] {
    let blended = scorer.blendedLogOdds(input)
    let calibrated = scorer.model.calibrator.logOdds(blended)
    let limit = Logistic.logOdds(1 - scorer.model.floor)
    let bounded = min(max(calibrated, -limit), limit)
    let moves = [
      term("calibration", calibrated - blended, scorer.model.calibrator.name),
      term("bounds", bounded - calibrated, "no probability is certain"),
    ].filter { $0.micropoints != 0 }
    let rest = Micropoints.of(bounded) - (terms + moves).reduce(0) { $0 + $1.micropoints }
    let rounding = ScoreTerm(
      name: "rounding", micropoints: rest, reason: "the sum is rounded once, not each term")
    return moves + (rest == 0 ? [] : [rounding])
  }

  private func term(_ name: String, _ logOdds: Double, _ reason: String, _ feature: String? = nil)
    -> ScoreTerm
  {
    ScoreTerm(
      name: name, micropoints: Micropoints.of(logOdds), reason: reason, feature: feature)
  }
}
