import Graph
import LeadModel

extension FeatureDefinition {
  static let hasPhone = FeatureDefinition(
    "has-phone", version: 1, type: .flag, sources: ["contact.phone"],
    owner: .contacts, purpose: "Whether a phone number of the person or the organisation is known."
  ) { view in
    view.presence(of: [.phone], in: [view.person, view.organization])
  }
}
