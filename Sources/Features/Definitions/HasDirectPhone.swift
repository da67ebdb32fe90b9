import Graph
import LeadModel

extension FeatureDefinition {
  static let hasDirectPhone = FeatureDefinition(
    "has-direct-phone", version: 1, type: .flag, sources: ["contact.phone"],
    owner: .contacts,
    purpose:
      "Whether the person has a number that is not the organisation's; missing without a person."
  ) { view in
    guard let person = view.person else { return nil }
    let shared = Set(view.organization?.all(.phone) ?? [])
    let direct = person.fields.filter { $0.field == .phone && !shared.contains($0.value) }
    return Finding(
      value: .flag(!direct.isEmpty), sources: direct.map { _ in .field(.phone, of: person) },
      eventTime: direct.compactMap(\.latest).max())
  }
}
