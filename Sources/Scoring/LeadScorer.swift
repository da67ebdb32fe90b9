public import Graph
public import LeadModel

/// All scores of a lead.
public struct LeadScorer: Sendable {
  public let fit: FitModel
  public let intent: IntentModel
  public let combined: CombinedModel

  public init(fit: FitModel, intent: IntentModel, combined: CombinedModel) {
    self.fit = fit
    self.intent = intent
    self.combined = combined
  }

  /// Fit, intent and combined, in this order.
  public func scores(
    features: [FeatureValue], signals: [LeadSignal], asOf: Timestamp
  ) -> [Score] {
    let fit = fit.score(features, asOf: asOf)
    let intent = intent.score(signals, asOf: asOf)
    return [fit, intent, combined.score(fit: fit, intent: intent, asOf: asOf)]
  }
}
