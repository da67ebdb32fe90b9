import Graph
import LeadModel

extension FeatureDefinition {
  static let legalForm = FeatureDefinition(
    "legal-form", version: 1, type: .text, sources: ["organization.legalForm"],
    owner: .firmographics, purpose: "The organisation's legal form as read."
  ) { view in
    view.text(.legalForm, of: view.organization)
  }
}
