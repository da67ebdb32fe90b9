import Graph
import LeadModel

extension FeatureDefinition {
  static let refusal = FeatureDefinition(
    "refusal", version: 1, type: .flag, sources: ["signals"],
    timeToLiveInDays: 365,
    owner: .intent,
    purpose: "Whether somebody at the account said no in the last year; missing when nobody did."
  ) { view in
    let refusals = view.signals(withinDays: 365).filter {
      $0.signal.polarity == .negative || $0.signal.type == "intent.negative"
    }
    guard let latest = refusals.last?.signal.occurredAt else { return nil }
    return Finding(
      value: .flag(true), sources: refusals.suffix(mostSources).map { .signal($0.signal) },
      eventTime: latest)
  }
}
