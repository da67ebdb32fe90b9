package import LeadModel

/// One line of the identity log: which record belongs to which profile, and since when.
///
/// The log is what profile ids come from; replaying it gives them again exactly.
package struct IdentityEvent: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    /// The profile's id exists from here on.
    case mint
    case join(RecordID)
    case leave(RecordID)
    /// The profile's id stands for `of` from here on, for ever.
    case alias(of: ProfileID)
  }

  package let profile: ProfileID
  package let change: Change
  /// Stable code or sentence; names ids and rules only.
  package let reason: String
  package let at: Timestamp

  package init(profile: ProfileID, change: Change, reason: String, at: Timestamp) {
    self.profile = profile
    self.change = change
    self.reason = reason
    self.at = at
  }
}

/// Where the identity log stands.
package struct Identities: Hashable, Sendable {
  /// Each record's profile.
  package let memberships: [RecordID: ProfileID]
  /// Ids that stand for others.
  package let aliases: [ProfileID: ProfileID]
}
