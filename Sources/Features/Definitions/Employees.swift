import Graph
import LeadModel

extension FeatureDefinition {
  static let employees = FeatureDefinition(
    "employees", version: 1, type: .number, unit: "person", sources: ["organization.employees"],
    timeToLiveInDays: 1095,
    owner: .firmographics,
    purpose: "Head count; of a range or a text with several numbers, the lowest."
  ) { view in
    guard let text = view.text(.employees, of: view.organization),
      case .text(let value) = text.value, let count = WholeNumbers.lowest(in: value)
    else { return nil }
    return Finding(
      value: .number(Double(count)), sources: text.sources, eventTime: text.eventTime)
  }
}
