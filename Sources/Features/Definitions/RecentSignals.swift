import Graph
import LeadModel

extension FeatureDefinition {
  static let recentSignals = FeatureDefinition(
    "recent-signals", version: 1, type: .number, unit: "signal", sources: ["signals"],
    timeToLiveInDays: 90,
    owner: .intent, purpose: "Signals of any kind in the last 90 days; missing when none."
  ) { view in
    view.signals(withinDays: 90).counted()
  }
}
