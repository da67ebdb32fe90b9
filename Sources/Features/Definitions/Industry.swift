import Graph
import LeadModel

extension FeatureDefinition {
  static let industry = FeatureDefinition(
    "industry", version: 1, type: .text, sources: ["organization.industry"],
    timeToLiveInDays: 1825,
    owner: .firmographics, purpose: "The organisation's industry as read."
  ) { view in
    view.text(.industry, of: view.organization)
  }
}
