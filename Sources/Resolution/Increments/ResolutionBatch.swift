package import LeadModel

/// What has changed since the last resolution.
package struct ResolutionBatch: Sendable {
  /// Documents that are new, or were read again, or of which the claims may count otherwise.
  package var claims: SourceClaims
  /// Records not in force any longer, as they were last read.
  package var former: [SourceRecord]
  /// All judgements that were ever made, oldest first.
  package var judgements: [Judgement]
  /// How many of them the last resolution knew.
  package var knownJudgements: Int

  package init(
    claims: SourceClaims, former: [SourceRecord] = [], judgements: [Judgement] = [],
    knownJudgements: Int = 0
  ) {
    self.claims = claims
    self.former = former
    self.judgements = judgements
    self.knownJudgements = knownJudgements
  }
}

/// What a batch has changed.
package struct ResolutionChanges: Sendable {
  /// Every profile that may not be what it was, whole; sorted by id.
  package let profiles: [Profile]
  /// Profiles that are no more; sorted.
  package let removed: [ProfileID]
  /// What to append to the log; empty when nothing changed.
  package let log: [ProfileChange]
  /// Records whose profile is not what it was.
  package let moved: Set<RecordID>

  package init(
    profiles: [Profile] = [], removed: [ProfileID] = [], log: [ProfileChange] = [],
    moved: Set<RecordID> = []
  ) {
    self.profiles = profiles
    self.removed = removed
    self.log = log
    self.moved = moved
  }
}

/// All records have to be resolved at once: which domains are the user's own has changed, and with it
/// who is on whose side everywhere; or the index does not fit the claims.
package struct WholeResolutionNeeded: Error {}
