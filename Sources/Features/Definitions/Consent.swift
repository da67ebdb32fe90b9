import Graph
import LeadModel

extension FeatureDefinition {
  static let consent = FeatureDefinition(
    "consent", version: 1, type: .text, sources: ["contact.consent"],
    owner: .contacts,
    purpose: "What the person's documents say of consent to be contacted; missing when nothing."
  ) { view in
    view.text(.consent, of: view.person)
  }
}
