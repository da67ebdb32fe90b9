import Graph
import LeadModel

extension FeatureDefinition {
  static let organizationKnown = FeatureDefinition(
    "organization-known", version: 1, type: .flag, sources: ["affiliations"],
    owner: .firmographics, purpose: "Whether the lead has an organisation."
  ) { view in
    view.organization.map { organization in
      Finding(
        value: .flag(true),
        sources: [SourceReference(kind: .affiliation, id: organization.id.rawValue)])
    } ?? Finding(value: .flag(false))
  }
}
