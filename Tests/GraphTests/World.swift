import Graph
import LeadModel

/// Invented people and companies, in as few words as the tests need.
enum World {
  static func day(_ number: Int) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_767_225_600_000 + Int64(number) * 86_400_000)
  }

  static func source(_ document: String, day number: Int? = nil) -> FieldSource {
    FieldSource(
      source: "document", statement: StatementID("st-\(document)"),
      document: DocumentID(document), record: RecordID("r-\(document)"), confidence: 0.9,
      observedAt: number.map(day))
  }

  static func field(_ field: Field, _ value: FieldValue, _ sources: [FieldSource]) -> GoldenField {
    GoldenField(field: field, value: value, strategy: "most-confident", sources: sources)
  }

  static func person(
    _ id: String, at organizations: [String] = [], fields: [GoldenField] = [], isUs: Bool = false,
    since: Int? = nil
  ) -> Profile {
    Profile(
      id: ProfileID(id), kind: .person, fields: fields,
      affiliations: organizations.map {
        Profile.Affiliation(
          organization: ProfileID($0), confidence: 0.8, sources: [source("d-\(id)", day: since)])
      }, isUs: isUs)
  }

  static func organization(
    _ id: String, fields: [GoldenField] = [], isUs: Bool = false
  ) -> Profile {
    Profile(id: ProfileID(id), kind: .organization, fields: fields, isUs: isUs)
  }

  static func signal(
    _ id: String, about profile: String, day number: Int = 0, source: String = "crm",
    type: String = "email.replied", provenance: FieldSource? = nil
  ) -> Signal {
    Signal(
      id: SignalID(id), source: source, profile: ProfileID(profile), type: type,
      occurredAt: day(number), provenance: provenance)
  }
}
