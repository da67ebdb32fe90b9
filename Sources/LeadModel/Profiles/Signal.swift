/// A dated interaction or event about a profile: an intent mention, or a row of another system.
public struct Signal: Hashable, Sendable, Codable {
  /// Unique together with `source`; the same event imported twice has the same id.
  public let id: SignalID
  /// `document`, or the name of the importing system.
  public let source: String
  public let profile: ProfileID
  /// `intent.<category>` for mentions, else the event's type, e.g. `email.replied`.
  public let type: String
  public let polarity: IntentMention.Polarity
  public let holder: IntentMention.Holder
  public let tense: IntentMention.Tense
  /// When it happened; for a mention, when its document was written.
  public let occurredAt: Timestamp
  public let details: IntentMention.Details
  /// 0…1.
  public let confidence: Double
  /// Where it was read; `nil` for imported rows.
  public let provenance: FieldSource?

  public init(
    id: SignalID, source: String, profile: ProfileID, type: String,
    polarity: IntentMention.Polarity = .positive, holder: IntentMention.Holder = .author,
    tense: IntentMention.Tense = .present, occurredAt: Timestamp,
    details: IntentMention.Details = .init(), confidence: Double = 1,
    provenance: FieldSource? = nil
  ) {
    self.id = id
    self.source = source
    self.profile = profile
    self.type = type
    self.polarity = polarity
    self.holder = holder
    self.tense = tense
    self.occurredAt = occurredAt
    self.details = details
    self.confidence = confidence
    self.provenance = provenance
  }
}
