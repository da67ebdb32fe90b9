import Graph
import LeadModel

extension FeatureDefinition {
  static let buyingRole = FeatureDefinition(
    "buying-role", version: 1, type: .text, sources: ["person.role", "person.title"],
    timeToLiveInDays: 1095,
    owner: .contacts,
    purpose: "decision-maker, influencer, buyer, user or gatekeeper in the buying centre."
  ) { view in
    view.classified(
      by: TitleWords.buyingRole, among: TitleWords.roleClasses, field: .personRole)
  }
}
