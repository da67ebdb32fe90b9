public import Graph
public import LeadModel

/// All scores of a lead.
public struct LeadScorer: Sendable {
  public let fit: FitModel
  public let intent: IntentModel
  public let combined: CombinedModel
  public let ensemble: EnsembleModel
  /// `nil` before a model was learned from leads and promoted.
  public let propensity: PropensityModel?

  public init(
    fit: FitModel, intent: IntentModel, combined: CombinedModel, ensemble: EnsembleModel,
    propensity: PropensityModel? = nil
  ) {
    self.fit = fit
    self.intent = intent
    self.combined = combined
    self.ensemble = ensemble
    self.propensity = propensity
  }

  /// Fit, intent, combined, propensity where there is a learned model, and ensemble, in this order.
  ///
  /// - Parameter identity: 0…1, how sure it is that the lead is who it seems to be.
  public func scores(
    features: [FeatureValue], signals: [LeadSignal], identity: Double = 1, asOf: Timestamp
  ) -> [Score] {
    let fit = fit.score(features, asOf: asOf)
    let intent = intent.score(signals, asOf: asOf)
    let combined = combined.score(fit: fit, intent: intent, asOf: asOf)
    let learned = propensity.map { model in
      (
        score: model.score(features, fit: fit, intent: intent, asOf: asOf),
        training: model.model.training
      )
    }
    let ensemble = ensemble.score(
      combined: combined, propensity: learned, identity: identity, asOf: asOf)
    return [fit, intent, combined] + [learned?.score, ensemble].compactMap(\.self)
  }
}
