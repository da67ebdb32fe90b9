extension Signal {
  /// A signal from its canonical JSON without the evidence of its provenance.
  package init(skimming text: String) throws {
    do {
      self = try JSONCursor.read(text) { try Signal(skimming: &$0) }
    } catch is JSONCursor.Failure {
      self = try CanonicalJSON.value(Signal.self, from: text)
    }
  }

  private init(skimming cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var details = IntentMention.Details()
    var confidence: Double?
    var provenance: FieldSource?
    try cursor.object { key, cursor in
      switch key {
      case "confidence": confidence = try cursor.number()
      case "details": details = try IntentMention.Details(&cursor)
      case "provenance": provenance = try FieldSource(skimming: &cursor)
      default: texts[key] = try cursor.string()
      }
    }
    guard let id = texts["id"], let source = texts["source"], let profile = texts["profile"],
      let type = texts["type"], let confidence,
      let polarity = texts["polarity"].flatMap(IntentMention.Polarity.init),
      let holder = texts["holder"].flatMap(IntentMention.Holder.init),
      let tense = texts["tense"].flatMap(IntentMention.Tense.init),
      let occurredAt = texts["occurredAt"].flatMap(Timestamp.init(iso8601:))
    else { throw JSONCursor.Failure() }
    self.init(
      id: SignalID(id), source: source, profile: ProfileID(profile), type: type,
      polarity: polarity, holder: holder, tense: tense, occurredAt: occurredAt, details: details,
      confidence: confidence, provenance: provenance)
  }
}

extension ImportedSignal {
  /// A row from its canonical JSON.
  package init(canonical text: String) throws {
    do {
      self = try JSONCursor.read(text) { try ImportedSignal(&$0) }
    } catch is JSONCursor.Failure {
      self = try CanonicalJSON.value(ImportedSignal.self, from: text)
    }
  }

  private init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var details = IntentMention.Details()
    var confidence: Double?
    var subject: SubjectKeys?
    try cursor.object { key, cursor in
      switch key {
      case "confidence": confidence = try cursor.number()
      case "details": details = try IntentMention.Details(&cursor)
      case "subject": subject = try SubjectKeys(&cursor)
      default: texts[key] = try cursor.string()
      }
    }
    guard let id = texts["id"], let source = texts["source"], let type = texts["type"],
      let confidence, let subject,
      let polarity = texts["polarity"].flatMap(IntentMention.Polarity.init),
      let holder = texts["holder"].flatMap(IntentMention.Holder.init),
      let tense = texts["tense"].flatMap(IntentMention.Tense.init),
      let occurredAt = texts["occurredAt"].flatMap(Timestamp.init(iso8601:))
    else { throw JSONCursor.Failure() }
    self.init(
      id: SignalID(id), source: source, type: type, polarity: polarity, holder: holder,
      tense: tense, occurredAt: occurredAt, details: details, confidence: confidence,
      subject: subject)
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

extension IntentMention.Details {
  /// Details are few: an object that is not empty is left to the decoder.
  fileprivate init(_ cursor: inout JSONCursor) throws {
    self.init()
    try cursor.object { _, _ in throw JSONCursor.Failure() }
  }
}
