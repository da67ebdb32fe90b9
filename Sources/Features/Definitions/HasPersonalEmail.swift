import Graph
import LeadModel

extension FeatureDefinition {
  static let hasPersonalEmail = FeatureDefinition(
    "has-personal-email", version: 1, type: .flag, sources: ["contact.email"],
    owner: .contacts,
    purpose: "Whether the person's own e-mail address is known; missing without a person."
  ) { view in
    view.person.map { view.presence(of: [.email], in: [$0]) }
  }
}
