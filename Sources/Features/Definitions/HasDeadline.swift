import Graph
import LeadModel

extension FeatureDefinition {
  static let hasDeadline = FeatureDefinition(
    "has-deadline", version: 1, type: .flag, sources: ["signals"],
    owner: .intent,
    purpose:
      "Whether a mention names a day, month or year that is not over yet; missing when none does."
  ) { view in
    view.nextDeadline.map { Finding(value: .flag(true), sources: $0.sources, eventTime: $0.seen) }
  }
}
