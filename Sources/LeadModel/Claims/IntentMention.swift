public import Foundation

/// A claim of buying interest, with the clause that carries it as evidence.
public struct IntentMention: Hashable, Sendable {
  public let id: IntentID
  /// The record of whoever holds the intent, where known: the way by which it reaches a lead.
  public let record: RecordID?
  public let category: IntentCategory
  public let polarity: Polarity
  public let tense: Tense
  public let holder: Holder
  public let details: Details
  /// 0…1.
  public let confidence: Double
  public let method: Statement.Method
  public let evidence: Evidence

  public init(
    id: IntentID, record: RecordID?, category: IntentCategory, polarity: Polarity, tense: Tense,
    holder: Holder, details: Details, confidence: Double, method: Statement.Method,
    evidence: Evidence
  ) {
    self.id = id
    self.record = record
    self.category = category
    self.polarity = polarity
    self.tense = tense
    self.holder = holder
    self.details = details
    self.confidence = confidence
    self.method = method
    self.evidence = evidence
  }

  public enum Polarity: String, Hashable, Sendable, Codable {
    case positive, negative
  }

  public enum Tense: String, Hashable, Sendable, Codable {
    case past, present, future
  }

  /// Whose intent it is: the writer's (or the writer's own organisation's), or somebody else's.
  public enum Holder: String, Hashable, Sendable, Codable {
    case author
    case thirdParty = "third_party"
  }

  /// What the clause says besides; each `nil` when it does not say.
  public struct Details: Hashable, Sendable, Codable {
    public let product: String?
    public let amount: Decimal?
    /// ISO 4217.
    public let currency: String?
    /// ISO 8601 day, month or year.
    public let date: String?

    public init(
      product: String? = nil, amount: Decimal? = nil, currency: String? = nil, date: String? = nil
    ) {
      self.product = product
      self.amount = amount
      self.currency = currency
      self.date = date
    }
  }
}

/// The kinds of buying interest.
public enum IntentCategory: String, Hashable, Sendable, Codable, CaseIterable {
  case purchaseRequest = "purchase_request"
  case rfp, evaluation, replacement, budget, timeline, authority
  case expansionTrigger = "expansion_trigger"
  case meetingRequest = "meeting_request"
  case productInterest = "product_interest"
  case negative
}

extension IntentMention: Codable {
  private enum CodingKeys: CodingKey {
    case id, record, category, polarity, tense, holder, details, confidence
    case extractor, version, rule, evidence
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(IntentID.self, forKey: .id)
    record = try container.decodeIfPresent(RecordID.self, forKey: .record)
    category = try container.decode(IntentCategory.self, forKey: .category)
    polarity = try container.decode(Polarity.self, forKey: .polarity)
    tense = try container.decode(Tense.self, forKey: .tense)
    holder = try container.decode(Holder.self, forKey: .holder)
    details = try container.decode(Details.self, forKey: .details)
    confidence = try container.decode(Double.self, forKey: .confidence)
    method = Statement.Method(
      extractor: try container.decode(String.self, forKey: .extractor),
      version: try container.decode(Int.self, forKey: .version),
      rule: try container.decode(String.self, forKey: .rule))
    evidence = try container.decode(Evidence.self, forKey: .evidence)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(record, forKey: .record)
    try container.encode(category, forKey: .category)
    try container.encode(polarity, forKey: .polarity)
    try container.encode(tense, forKey: .tense)
    try container.encode(holder, forKey: .holder)
    try container.encode(details, forKey: .details)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(method.extractor, forKey: .extractor)
    try container.encode(method.version, forKey: .version)
    try container.encode(method.rule, forKey: .rule)
    try container.encode(evidence, forKey: .evidence)
  }
}
