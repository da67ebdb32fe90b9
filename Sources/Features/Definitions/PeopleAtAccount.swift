import Graph
import LeadModel

extension FeatureDefinition {
  static let peopleAtAccount = FeatureDefinition(
    "people-at-account", version: 1, type: .number, unit: "person", sources: ["affiliations"],
    owner: .account, purpose: "People known at the organisation; missing without an organisation."
  ) { view in
    view.staff.map { staff in
      Finding(
        value: .number(Double(staff.count)),
        sources: staff.prefix(mostSources).map {
          SourceReference(kind: .affiliation, id: $0.rawValue)
        })
    }
  }
}
