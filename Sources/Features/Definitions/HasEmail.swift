import Graph
import LeadModel

extension FeatureDefinition {
  static let hasEmail = FeatureDefinition(
    "has-email", version: 1, type: .flag, sources: ["contact.email"],
    owner: .contacts,
    purpose: "Whether an e-mail address of the person or the organisation is known."
  ) { view in
    view.presence(of: [.email], in: [view.person, view.organization])
  }
}
