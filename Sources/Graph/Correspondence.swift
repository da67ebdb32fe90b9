public import LeadModel

/// Who wrote a document, or to whom it was sent, as a link between records claims it.
public struct Correspondence: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case wrote
    case wasSent = "was_sent"
  }

  public let kind: Kind
  public let profile: ProfileID
  public let document: DocumentID
  /// 0…1.
  public let confidence: Double
  /// The record that was resolved into the profile; `nil` for imported links.
  public let record: RecordID?
  /// When the document was written; `nil` when that is not known.
  public let observedAt: Timestamp?

  public init(
    kind: Kind, profile: ProfileID, document: DocumentID, confidence: Double,
    record: RecordID? = nil, observedAt: Timestamp? = nil
  ) {
    self.kind = kind
    self.profile = profile
    self.document = document
    self.confidence = confidence
    self.record = record
    self.observedAt = observedAt
  }
}
