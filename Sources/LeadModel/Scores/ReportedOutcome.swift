/// An outcome as another system tells it: of whom, in that system's words.
public struct ReportedOutcome: Hashable, Sendable, Codable {
  /// The first of them that is told says whose outcome it is.
  public enum Subject: Hashable, Sendable, Codable {
    /// A lead's id, or that of its person or organisation.
    case id(String)
    /// In lower case.
    case email(String)
    case domain(String)
  }

  public let subject: Subject
  /// `nil` when the system has none.
  public let id: String?
  public let source: String
  public let kind: Outcome.Kind
  public let at: Timestamp
  public let amount: Money?

  public init(
    subject: Subject, id: String?, source: String, kind: Outcome.Kind, at: Timestamp,
    amount: Money?
  ) {
    self.subject = subject
    self.id = id
    self.source = source
    self.kind = kind
    self.at = at
    self.amount = amount
  }

  /// The same for the same event, whether or not it has an id of its own.
  public var key: String {
    switch subject {
    case _ where id != nil: Digest.id([source, "id", id ?? ""])
    case .id(let text): Digest.id([source, "of", text, kind.rawValue, at.description])
    case .email(let text), .domain(let text):
      Digest.id([source, "at", text, kind.rawValue, at.description])
    }
  }

  /// As one of this lead.
  public func outcome(of lead: Lead) -> Outcome {
    Outcome(
      id: OutcomeID(id ?? Digest.id([lead.id.rawValue, kind.rawValue, at.description])),
      source: source, lead: lead, kind: kind, at: at, amount: amount)
  }
}
