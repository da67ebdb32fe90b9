import Graph
import LeadModel

extension FeatureDefinition {
  static let contactWays = FeatureDefinition(
    "contact-ways", version: 1, type: .number, unit: "way",
    sources: ["contact.email", "contact.phone", "contact.address"],
    owner: .contacts,
    purpose:
      "How many e-mail addresses, phone numbers and postal addresses are known; missing when none."
  ) { view in
    let ways = view.fields([.email, .phone, .address], of: [view.person, view.organization])
    guard !ways.isEmpty else { return nil }
    return Finding(
      value: .number(Double(Set(ways.map(\.field.value)).count)),
      sources: ways.map { .field($0.field.field, of: $0.profile) },
      eventTime: ways.compactMap(\.field.latest).max())
  }
}
