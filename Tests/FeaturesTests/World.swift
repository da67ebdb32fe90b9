import Features
import Graph
import LeadModel

/// Invented people and companies, in as few words as the tests need.
enum World {
  static func day(_ number: Double) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_767_225_600_000 + Int64(number * 86_400_000))
  }

  static func source(_ document: String, day number: Double? = nil) -> FieldSource {
    FieldSource(
      source: "document", statement: StatementID("st-\(document)"),
      document: DocumentID(document), confidence: 0.9, observedAt: number.map(day))
  }

  static func field(
    _ field: Field, _ value: FieldValue, document: String = "d1", day number: Double? = nil
  ) -> GoldenField {
    GoldenField(
      field: field, value: value, strategy: "most-confident",
      sources: [source(document, day: number)])
  }

  static func text(_ field: Field, _ value: String) -> GoldenField {
    self.field(field, .text(value))
  }

  /// The values for one person at one organisation, by name.
  static func values(
    person: [GoldenField] = [], organization: [GoldenField]? = nil, signals: [Signal] = [],
    asOf: Timestamp = day(0)
  ) -> [String: FeatureValue] {
    let graph = LeadGraph(
      profiles: [
        Profile(
          id: "ada", kind: .person, fields: person,
          affiliations: organization == nil
            ? [] : [.init(organization: "acme", confidence: 1, sources: [source("d2")])])
      ] + (organization.map { [Profile(id: "acme", kind: .organization, fields: $0)] } ?? []),
      signals: signals)
    let values = graph.leads().first { $0.person == "ada" }
      .map { FeatureCatalogue.standard.values(for: $0, in: graph, asOf: asOf) }
    return Dictionary((values ?? []).map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
  }

  static func signal(
    _ id: String, _ type: String, day number: Double, polarity: IntentMention.Polarity = .positive,
    details: IntentMention.Details = .init(), about profile: String = "ada"
  ) -> Signal {
    Signal(
      id: SignalID(id), source: "crm", profile: ProfileID(profile), type: type, polarity: polarity,
      occurredAt: day(number), details: details)
  }
}
