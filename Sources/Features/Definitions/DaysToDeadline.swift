import Graph
import LeadModel

extension FeatureDefinition {
  static let daysToDeadline = FeatureDefinition(
    "days-to-deadline", version: 1, type: .number, unit: "day", sources: ["signals"],
    owner: .intent,
    purpose:
      "Days to the end of the next day, month or year that a mention names; missing when none."
  ) { view in
    view.nextDeadline.map {
      Finding(
        value: .number($0.end.days(since: view.asOf)), sources: $0.sources, eventTime: $0.seen)
    }
  }
}
