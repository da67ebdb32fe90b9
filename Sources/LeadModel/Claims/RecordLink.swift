/// A claim that two records of one document are related, with its own evidence.
public struct RecordLink: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case worksAt = "works_at"
    case subsidiaryOf = "subsidiary_of"
    case wrote
    case sentTo = "sent_to"
  }

  public let from: RecordID
  public let to: RecordID
  public let type: Kind
  /// 0…1.
  public let confidence: Double
  public let rule: String
  public let evidence: Evidence

  public init(
    from: RecordID, to: RecordID, type: Kind, confidence: Double, rule: String, evidence: Evidence
  ) {
    self.from = from
    self.to = to
    self.type = type
    self.confidence = confidence
    self.rule = rule
    self.evidence = evidence
  }
}
