/// One immutable claim about a record, or about the document itself.
public struct Statement: Hashable, Sendable {
  public let id: StatementID
  /// The record spoken of; `nil` when the document is the subject.
  public let record: RecordID?
  public let field: Field
  /// The evidence's parts joined by one space, exactly as read.
  public let raw: String
  public let value: FieldValue
  /// 0…1.
  public let confidence: Double
  public let method: Method
  public let evidence: Evidence

  public init(
    id: StatementID, record: RecordID?, field: Field, value: FieldValue, confidence: Double,
    method: Method, evidence: Evidence
  ) {
    self.id = id
    self.record = record
    self.field = field
    self.raw = evidence.raw
    self.value = value
    self.confidence = confidence
    self.method = method
    self.evidence = evidence
  }

  /// How a claim was made: extractor id, extractor version and rule id. Coded flat beside it.
  public struct Method: Hashable, Sendable {
    public let extractor: String
    public let version: Int
    public let rule: String

    public init(extractor: String, version: Int, rule: String) {
      self.extractor = extractor
      self.version = version
      self.rule = rule
    }
  }
}

extension Statement: Codable {
  private enum CodingKeys: CodingKey {
    case id, record, field, raw, value, confidence, extractor, version, rule, evidence
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(StatementID.self, forKey: .id)
    record = try container.decodeIfPresent(RecordID.self, forKey: .record)
    field = try container.decode(Field.self, forKey: .field)
    raw = try container.decode(String.self, forKey: .raw)
    value = try FieldValue(of: field, in: container, forKey: .value)
    confidence = try container.decode(Double.self, forKey: .confidence)
    method = Method(
      extractor: try container.decode(String.self, forKey: .extractor),
      version: try container.decode(Int.self, forKey: .version),
      rule: try container.decode(String.self, forKey: .rule))
    evidence = try container.decode(Evidence.self, forKey: .evidence)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(record, forKey: .record)
    try container.encode(field, forKey: .field)
    try container.encode(raw, forKey: .raw)
    try container.encode(value, forKey: .value)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(method.extractor, forKey: .extractor)
    try container.encode(method.version, forKey: .version)
    try container.encode(method.rule, forKey: .rule)
    try container.encode(evidence, forKey: .evidence)
  }
}
