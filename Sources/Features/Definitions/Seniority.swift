import Graph
import LeadModel

extension FeatureDefinition {
  static let seniority = FeatureDefinition(
    "seniority", version: 1, type: .text, sources: ["person.seniority", "person.title"],
    timeToLiveInDays: 1095,
    owner: .contacts,
    purpose:
      "c-level, vp, director, head, manager, senior, staff or assistant; read, else from the title."
  ) { view in
    view.classified(
      by: TitleWords.seniority, among: TitleWords.seniorityClasses, field: .personSeniority)
  }
}
