/// A dated interaction or event about a profile: an intent mention, or a row of another system.
public struct Signal: Hashable, Sendable, Codable {
  /// Counted, not copied: an event of an account is in the view of each of its leads.
  private let box: Box

  /// Unique together with `source`; the same event imported twice has the same id.
  public var id: SignalID { box.content.id }
  /// `document`, or the name of the importing system.
  public var source: String { box.content.source }
  public var profile: ProfileID { box.content.profile }
  /// `intent.<category>` for mentions, else the event's type, e.g. `email.replied`.
  public var type: String { box.content.type }
  public var polarity: IntentMention.Polarity { box.content.polarity }
  public var holder: IntentMention.Holder { box.content.holder }
  public var tense: IntentMention.Tense { box.content.tense }
  /// When it happened; for a mention, when its document was written.
  public var occurredAt: Timestamp { box.content.occurredAt }
  public var details: IntentMention.Details { box.content.details }
  /// 0…1.
  public var confidence: Double { box.content.confidence }
  /// Where it was read; `nil` for imported rows.
  public var provenance: FieldSource? { box.content.provenance }

  /// `source/id`: made once, since every feature and term that rests on the event names it.
  package var reference: String { box.reference }
  /// Another one for another event, but for rare accidents.
  package var fingerprint: UInt64 { box.fingerprint }

  public init(
    id: SignalID, source: String, profile: ProfileID, type: String,
    polarity: IntentMention.Polarity = .positive, holder: IntentMention.Holder = .author,
    tense: IntentMention.Tense = .present, occurredAt: Timestamp,
    details: IntentMention.Details = .init(), confidence: Double = 1,
    provenance: FieldSource? = nil
  ) {
    box = Box(
      Content(
        id: id, source: source, profile: profile, type: type, polarity: polarity, holder: holder,
        tense: tense, occurredAt: occurredAt, details: details, confidence: confidence,
        provenance: provenance))
  }

  public init(from decoder: any Decoder) throws { box = Box(try Content(from: decoder)) }

  public func encode(to encoder: any Encoder) throws { try box.content.encode(to: encoder) }

  public static func == (left: Signal, right: Signal) -> Bool {
    left.box === right.box || left.box.content == right.box.content
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box.content) }

  private struct Content: Hashable, Sendable, Codable {
    let id: SignalID
    let source: String
    let profile: ProfileID
    let type: String
    let polarity: IntentMention.Polarity
    let holder: IntentMention.Holder
    let tense: IntentMention.Tense
    let occurredAt: Timestamp
    let details: IntentMention.Details
    let confidence: Double
    let provenance: FieldSource?
  }

  private final class Box: Sendable {
    let content: Content
    let reference: String
    let fingerprint: UInt64

    init(_ content: Content) {
      self.content = content
      reference = "\(content.source)/\(content.id.rawValue)"
      fingerprint = QuickHash.of(reference)
    }
  }
}
