package import LeadModel

/// That somebody looked at personal data, signed in, or changed who may.
package struct Access: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable {
    case signedIn = "signed-in"
    case signInRefused = "sign-in-refused"
    case userChanged = "user-changed"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    /// A lead, profile, page or list was shown.
    case viewed
    /// A document was queued again.
    case retried
  }

  /// `a_` and a hash of all else.
  package let id: String
  package let kind: Kind
  package let by: String
  /// The id of what it was about.
  package let subject: String
  package let detail: String
  package let at: Timestamp

  package init(
    _ kind: Kind, by: String, subject: String, detail: String = "", at: Timestamp
  ) {
    self.kind = kind
    self.by = by
    self.subject = subject
    self.detail = detail
    self.at = at
    id = "a_" + Digest.id([kind.rawValue, by, subject, detail, at.description])
  }
}
