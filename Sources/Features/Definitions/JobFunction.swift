import Graph
import LeadModel

extension FeatureDefinition {
  static let jobFunction = FeatureDefinition(
    "job-function", version: 1, type: .text, sources: ["person.department", "person.title"],
    timeToLiveInDays: 1095,
    owner: .contacts,
    purpose:
      "management, purchasing, it, engineering, production, finance, sales, marketing, hr or legal."
  ) { view in
    view.classified(
      by: TitleWords.function, among: TitleWords.functionClasses, field: .personDepartment)
  }
}
