/// One line of the append-only link log: what became of a profile's id and records.
package struct ProfileChange: Hashable, Sendable, Codable {
  package enum Event: String, Hashable, Sendable, Codable {
    /// A new id for records that had none.
    case created
    /// Records joined a profile that was there; `other` is the profile that they left, if any.
    case absorbed
    /// `other` is from now on an alias of `profile`.
    case merged
    /// `profile` is new, or itself again, with records that were `other`'s.
    case split
    /// Records are no longer there.
    case released
  }

  package let event: Event
  package let kind: EntityKind
  package let profile: ProfileID
  package let other: ProfileID?
  /// The records that joined or left, sorted.
  package let records: [RecordID]
  /// For `created` and `split`, the age of the id; see `ProfileIdentities.founded`.
  package let founded: Int?
  /// Why, for people; names rules and counts, never a value.
  package let reason: String
  /// Which records the two profiles had before, when both had some: so that undoing the change
  /// finds each id again. Left out where nothing of a profile came to another.
  package let before: [Former]?

  /// A profile with exactly the records that it had.
  package struct Former: Hashable, Sendable, Codable {
    package let profile: ProfileID
    /// Sorted.
    package let records: [RecordID]

    package init(profile: ProfileID, records: [RecordID]) {
      self.profile = profile
      self.records = records
    }
  }

  package init(
    event: Event, kind: EntityKind, profile: ProfileID, other: ProfileID?, records: [RecordID],
    founded: Int?, reason: String, before: [Former]? = nil
  ) {
    self.event = event
    self.kind = kind
    self.profile = profile
    self.other = other
    self.records = records
    self.founded = founded
    self.reason = reason
    self.before = before
  }
}
