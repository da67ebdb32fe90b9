import Graph
import LeadModel

extension FeatureDefinition {
  /// One definition per category: `intent-count.rfp`, `intent-count.budget`, …
  static let intentCounts: [FeatureDefinition] = IntentCategory.allCases.map(intentCount)

  private static func intentCount(_ category: IntentCategory) -> FeatureDefinition {
    let days = timeToLiveInDays(of: category)
    let type = "intent.\(category.rawValue)"
    return FeatureDefinition(
      "intent-count.\(category.rawValue)", version: 1, type: .number, unit: "mention",
      sources: ["signals"], timeToLiveInDays: days,
      owner: .intent, purpose: "Mentions of this kind at the account in the last \(Int(days)) days."
    ) { view in
      view.signals(withinDays: days).counted { signal in
        signal.type == type && (signal.polarity == .positive || category == .negative)
      }
    }
  }

  /// How long such a mention says something: a request is answered within a quarter, a change of
  /// budget or supplier takes a year.
  private static func timeToLiveInDays(of category: IntentCategory) -> Double {
    switch category {
    case .meetingRequest, .productInterest: 90
    case .purchaseRequest, .rfp, .timeline: 180
    case .evaluation, .budget, .replacement, .expansionTrigger, .authority, .negative: 365
    }
  }
}
