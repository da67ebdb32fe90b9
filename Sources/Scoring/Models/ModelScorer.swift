/// Gives leads the probability that a learned model says; made once, used for many leads.
public struct ModelScorer: Sendable {
  public let model: LearnedModel
  public let reader: ModelReader
  private let forest: Forest

  public init(model: LearnedModel) {
    self.model = model
    reader = ModelReader(features: model.features)
    forest = Forest(model.trees)
  }

  /// Never 0 or 1.
  public func probability(_ input: ModelInput) -> Double {
    min(max(Logistic.probability(logOdds(input)), model.floor), 1 - model.floor)
  }

  /// - Parameter value: the value of a column, by its name.
  public func probability(_ value: (String) -> ModelValue) -> Double {
    probability(reader.input(value))
  }

  /// After calibration, before the bounds.
  func logOdds(_ input: ModelInput) -> Double {
    model.calibrator.logOdds(
      model.blend.logOdds(
        linear: model.linear.logOdds(input.bins), trees: forest.logOdds(input)))
  }
}
