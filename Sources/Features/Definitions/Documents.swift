import Graph
import LeadModel

extension FeatureDefinition {
  static let documents = FeatureDefinition(
    "documents", version: 1, type: .number, unit: "document", sources: ["documents"],
    owner: .account,
    purpose: "Documents that speak of the person or the organisation; missing when none."
  ) { view in
    guard !view.documents.isEmpty else { return nil }
    return Finding(
      value: .number(Double(view.documents.count)),
      sources: view.documents.prefix(mostSources).map {
        SourceReference(kind: .document, id: $0.document.rawValue)
      },
      eventTime: view.documents.compactMap(\.observedAt).max())
  }
}
