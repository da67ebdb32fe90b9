/// A person or an organisation: records believed to be one, with a stable id.
///
/// Derived, never edited: survivorship chooses its fields from statements and keeps the losers.
public struct Profile: Hashable, Sendable, Codable {
  public let id: ProfileID
  public let kind: EntityKind
  /// In the order of `Field.allCases`; a field that may have several values (phones, e-mails)
  /// has one entry per value, best first.
  public let fields: [GoldenField]
  /// The records it was made of, sorted; empty for a profile that came from another source.
  public let records: [RecordID]
  /// Organisations that this person works at, best supported first.
  public let affiliations: [Affiliation]
  /// Whether this is the user's own company or one of its people: context, never a lead.
  public let isUs: Bool

  public init(
    id: ProfileID, kind: EntityKind, fields: [GoldenField], records: [RecordID] = [],
    affiliations: [Affiliation] = [], isUs: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.fields = fields
    self.records = records
    self.affiliations = affiliations
    self.isUs = isUs
  }

  /// The best value of a field, or `nil`.
  public func best(_ field: Field) -> FieldValue? {
    fields.first { $0.field == field }?.value
  }

  /// All values of a field, best first.
  public func all(_ field: Field) -> [FieldValue] {
    fields.filter { $0.field == field }.map(\.value)
  }

  /// A person's employment as some document claims it.
  public struct Affiliation: Hashable, Sendable, Codable {
    public let organization: ProfileID
    /// 0…1, the best of the links that claim it.
    public let confidence: Double
    public let sources: [FieldSource]

    public init(organization: ProfileID, confidence: Double, sources: [FieldSource]) {
      self.organization = organization
      self.confidence = confidence
      self.sources = sources
    }
  }
}
