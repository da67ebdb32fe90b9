import Graph
import LeadModel

extension FeatureDefinition {
  static let revenue = FeatureDefinition(
    "revenue", version: 1, type: .text, sources: ["organization.revenue"],
    timeToLiveInDays: 1095,
    owner: .firmographics,
    purpose: "Revenue as amount and currency; a text, because currencies are not converted."
  ) { view in
    view.text(.revenue, of: view.organization)
  }
}
