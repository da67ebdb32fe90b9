import Graph
import LeadModel

extension FeatureDefinition {
  static let personKnown = FeatureDefinition(
    "person-known", version: 1, type: .flag, sources: ["person.name"],
    owner: .contacts, purpose: "Whether the lead has a person and not only an organisation."
  ) { view in
    view.person.map { person in
      Finding(
        value: .flag(true), sources: [SourceReference(kind: .profileField, id: person.id.rawValue)])
    } ?? Finding(value: .flag(false))
  }
}
