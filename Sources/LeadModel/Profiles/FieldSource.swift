/// Where a profile's value was seen: the step from a value back to the ink.
public struct FieldSource: Hashable, Sendable, Codable {
  /// The kind of source: `document`, or the name of an importing system.
  public let source: String
  /// The statement, for values read from documents.
  public let statement: StatementID?
  public let document: DocumentID?
  public let record: RecordID?
  /// Extractor and rule, e.g. `contact.email/email.plain@1`; `nil` for imported values.
  public let method: String?
  /// 0…1.
  public let confidence: Double
  /// When the source was written or received, where known; drives recency.
  public let observedAt: Timestamp?
  /// `nil` only for imported values.
  public let evidence: Evidence?
  /// The person's judgement that accepted or corrected the value; `nil` where nobody judged.
  public let judgement: JudgementID?

  public init(
    source: String, statement: StatementID? = nil, document: DocumentID? = nil,
    record: RecordID? = nil, method: String? = nil, confidence: Double,
    observedAt: Timestamp? = nil, evidence: Evidence? = nil, judgement: JudgementID? = nil
  ) {
    self.source = source
    self.statement = statement
    self.document = document
    self.record = record
    self.method = method
    self.confidence = confidence
    self.observedAt = observedAt
    self.evidence = evidence
    self.judgement = judgement
  }
}
