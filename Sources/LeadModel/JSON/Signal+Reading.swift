extension Signal: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws { try self.init(&cursor, .whole) }

  /// A signal from its canonical JSON without the evidence of its provenance.
  package init(skimming text: String) throws {
    self = try CanonicalJSON.skimmed(text) { try Signal(&$0, .skimmed) }
  }

  private init(_ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var event = EventParts()
    var profile: String?
    var provenance: FieldSource?
    try cursor.object { key, cursor in
      switch key {
      case "profile": profile = try cursor.string()
      case "provenance": provenance = try FieldSource(&cursor, depth)
      default: try event.read(key, &cursor)
      }
    }
    guard let profile else { throw JSONCursor.Failure() }
    let known = try event.whole
    self.init(
      id: known.id, source: known.source, profile: ProfileID(profile), type: known.type,
      polarity: known.polarity, holder: known.holder, tense: known.tense,
      occurredAt: known.occurredAt, details: known.details, confidence: known.confidence,
      provenance: provenance)
  }
}

/// What signals and imported rows have in common, as far as it was read.
private struct EventParts {
  private var id: String?
  private var source: String?
  private var type: String?
  private var polarity: IntentMention.Polarity?
  private var holder: IntentMention.Holder?
  private var tense: IntentMention.Tense?
  private var occurredAt: Timestamp?
  private var confidence: Double?
  private var details = IntentMention.Details()

  mutating func read(_ key: String, _ cursor: inout JSONCursor) throws {
    switch key {
    case "id": id = try cursor.string()
    case "source": source = try cursor.string()
    case "type": type = try cursor.string()
    case "polarity": polarity = IntentMention.Polarity(rawValue: try cursor.string())
    case "holder": holder = IntentMention.Holder(rawValue: try cursor.string())
    case "tense": tense = IntentMention.Tense(rawValue: try cursor.string())
    case "occurredAt": occurredAt = try cursor.time()
    case "confidence": confidence = try cursor.number()
    case "details": details = try IntentMention.Details(canonical: &cursor)
    default: try cursor.skip()
    }
  }

  typealias Whole = (
    id: SignalID, source: String, type: String, polarity: IntentMention.Polarity,
    holder: IntentMention.Holder, tense: IntentMention.Tense, occurredAt: Timestamp,
    confidence: Double, details: IntentMention.Details
  )

  var whole: Whole {
    get throws {
      guard let id, let source, let type, let polarity, let holder, let tense, let occurredAt,
        let confidence
      else { throw JSONCursor.Failure() }
      return (
        SignalID(id), source, type, polarity, holder, tense, occurredAt, confidence, details
      )
    }
  }
}

extension ImportedSignal: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws {
    var event = EventParts()
    var subject: SubjectKeys?
    try cursor.object { key, cursor in
      switch key {
      case "subject": subject = try SubjectKeys(&cursor)
      default: try event.read(key, &cursor)
      }
    }
    guard let subject else { throw JSONCursor.Failure() }
    let known = try event.whole
    self.init(
      id: known.id, source: known.source, type: known.type, polarity: known.polarity,
      holder: known.holder, tense: known.tense, occurredAt: known.occurredAt,
      details: known.details, confidence: known.confidence, subject: subject)
  }
}

extension SubjectKeys {
  fileprivate init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var lists: [String: [String]] = [:]
    try cursor.object { key, cursor in
      switch key {
      case "emails", "phones", "domains": lists[key] = try cursor.list { try $0.string() }
      default: texts[key] = try cursor.string()
      }
    }
    guard let emails = lists["emails"], let phones = lists["phones"],
      let domains = lists["domains"]
    else { throw JSONCursor.Failure() }
    self.init(
      profile: texts["profile"].map { ProfileID($0) }, externalID: texts["externalID"],
      emails: emails, phones: phones, domains: domains)
  }
}
