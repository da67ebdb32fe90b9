package import LeadModel

/// Who is who: the profiles, how the records were joined, and what changed since the last time.
package struct ResolvedProfiles: Hashable, Sendable {
  /// Sorted by id.
  package let profiles: [Profile]
  /// Every record's profile.
  package let memberships: [RecordID: ProfileID]
  /// Every id that was merged away, with the id that stands for it now.
  package let aliases: [ProfileID: ProfileID]
  /// What to append to the log; empty when nothing changed.
  package let changes: [ProfileChange]
  /// The state of the log after these changes; hand it back as `previous` the next time.
  package let identities: ProfileIdentities
  /// The matches that hold the profiles together: a spanning tree of each, sorted.
  package let matches: [RecordMatch]
  /// Matches that a contradiction kept from joining, sorted; work for a reviewer.
  package let refusals: [RefusedMatch]
  /// Pairs that are probably one and were not joined, sorted; work for a reviewer.
  package let doubts: [DoubtfulMatch]
  /// What became of each judgement.
  package let standings: [JudgementID: JudgedRecords.Standing]
}

/// Two records that a rule found to be one.
package struct RecordMatch: Hashable, Sendable, Codable {
  package let rule: String
  package let left: RecordID
  package let right: RecordID
  /// For matches by a model; rules are certain.
  package let probability: Double?

  init(rule: String, left: RecordID, right: RecordID, probability: Double? = nil) {
    self.rule = rule
    self.left = left
    self.right = right
    self.probability = probability
  }
}

/// Two records of profiles that are more likely one than not, and yet two.
package struct DoubtfulMatch: Hashable, Sendable, Codable {
  package let left: RecordID
  package let right: RecordID
  package let probability: Double
  /// What speaks against it; `nil` when it is only not sure enough.
  package let reason: RefusedMatch.Reason?

  package init(
    left: RecordID, right: RecordID, probability: Double, reason: RefusedMatch.Reason?
  ) {
    self.left = left
    self.right = right
    self.probability = probability
    self.reason = reason
  }
}

/// Two records that a rule would have joined, and why they stay apart.
package struct RefusedMatch: Hashable, Sendable, Codable {
  package enum Reason: String, Hashable, Sendable, Codable {
    /// The names of the two profiles contradict each other.
    case differentNames = "different-names"
    /// Both have a valid registration number of one scheme, and not the same.
    case differentRegistrations = "different-registrations"
    /// A document says that one is the other's subsidiary.
    case declaredApart = "declared-apart"
    /// A person has said that they are two.
    case judgedApart = "judged-apart"
    /// One of them would match a third just as well, which contradicts the other.
    case ambiguous
    /// Together they would be more than one person or firm is likely to be read as.
    case large = "too-many-for-one"
  }

  package let rule: String
  package let left: RecordID
  package let right: RecordID
  package let reason: Reason
}
