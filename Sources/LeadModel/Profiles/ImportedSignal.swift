/// A row of another system as it came in: a signal whose profile is known by keys only.
///
/// It becomes a `Signal` when a profile has one of its keys, and follows that profile when
/// profiles are joined and parted.
public struct ImportedSignal: Hashable, Sendable, Codable {
  /// Unique together with `source`; the same event imported twice has the same id.
  public let id: SignalID
  /// The name of the importing system; never `document`.
  public let source: String
  /// The event's type, e.g. `email.replied`.
  public let type: String
  public let polarity: IntentMention.Polarity
  public let holder: IntentMention.Holder
  public let tense: IntentMention.Tense
  public let occurredAt: Timestamp
  public let details: IntentMention.Details
  /// 0…1.
  public let confidence: Double
  public let subject: SubjectKeys

  public init(
    id: SignalID, source: String, type: String, polarity: IntentMention.Polarity = .positive,
    holder: IntentMention.Holder = .author, tense: IntentMention.Tense = .present,
    occurredAt: Timestamp, details: IntentMention.Details = .init(), confidence: Double = 1,
    subject: SubjectKeys
  ) {
    self.id = id
    self.source = source
    self.type = type
    self.polarity = polarity
    self.holder = holder
    self.tense = tense
    self.occurredAt = occurredAt
    self.details = details
    self.confidence = confidence
    self.subject = subject
  }

  /// A signal of the exchange contract, which names its profile.
  public init(_ signal: Signal) {
    self.init(
      id: signal.id, source: signal.source, type: signal.type, polarity: signal.polarity,
      holder: signal.holder, tense: signal.tense, occurredAt: signal.occurredAt,
      details: signal.details, confidence: signal.confidence,
      subject: SubjectKeys(profile: signal.profile))
  }

  /// The signal as one about this profile.
  public func signal(about profile: ProfileID) -> Signal {
    Signal(
      id: id, source: source, profile: profile, type: type, polarity: polarity, holder: holder,
      tense: tense, occurredAt: occurredAt, details: details, confidence: confidence)
  }
}

/// By what a row of another system says whom it is about; the first kind that a profile has
/// decides, in the order of the properties.
public struct SubjectKeys: Hashable, Sendable, Codable {
  /// A profile's id.
  public let profile: ProfileID?
  /// The id of a person or company in the importing system.
  public let externalID: String?
  /// In lower case.
  public let emails: [String]
  /// E.164.
  public let phones: [String]
  /// Registrable domains, those of the e-mail addresses last; never a provider of mailboxes.
  public let domains: [String]

  public init(
    profile: ProfileID? = nil, externalID: String? = nil, emails: [String] = [],
    phones: [String] = [], domains: [String] = []
  ) {
    self.profile = profile
    self.externalID = externalID
    self.emails = emails
    self.phones = phones
    self.domains = domains
  }

  public var isEmpty: Bool {
    profile == nil && externalID == nil && emails.isEmpty && phones.isEmpty && domains.isEmpty
  }
}
