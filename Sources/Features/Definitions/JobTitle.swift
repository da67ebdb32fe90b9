import Graph
import LeadModel

extension FeatureDefinition {
  static let jobTitle = FeatureDefinition(
    "job-title", version: 1, type: .text, sources: ["person.title"],
    timeToLiveInDays: 1095,
    owner: .contacts, purpose: "The job title as read; expires, because people move on."
  ) { view in
    view.text(.personTitle, of: view.person)
  }
}
