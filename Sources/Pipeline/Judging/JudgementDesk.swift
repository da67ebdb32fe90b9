package import LeadModel
package import Resolution
package import Storage

/// Writes down what a person decides, and brings up to date what follows from it.
///
/// A judgement is durable before anything is derived from it: a run that is killed in between is
/// made good by the next one.
package struct JudgementDesk: Sendable {
  let store: Store
  let configuration: GalenaConfiguration
  /// Who decides, why, and when.
  let by: String
  let reason: String
  let now: Timestamp

  package init(
    store: Store, configuration: GalenaConfiguration, by: String, reason: String, now: Timestamp
  ) {
    self.store = store
    self.configuration = configuration
    self.by = by
    self.reason = reason
    self.now = now
  }

  package func judgement(_ verdict: Judgement.Verdict) -> Judgement {
    Judgement(verdict, by: by, reason: reason, at: now)
  }

  /// Saves a judgement and derives everything anew.
  ///
  /// - Parameter instant: as of when leads are scored.
  package func decide(
    _ judgement: Judgement, scoredAt instant: Timestamp
  ) throws -> JudgementOutcome {
    try store.save(judgement)
    let refresh = LeadRefresh(store: store, configuration: configuration)
    let (leads, resolved) = try LeadLease(store: store).held { try refresh.refreshed(at: instant) }
    return JudgementOutcome(
      judgement: judgement, standing: resolved.standings[judgement.id] ?? .inForce,
      changes: resolved.changes, leads: leads)
  }

  /// What a judgement would change, without making it.
  package func preview(_ judgement: Judgement) throws -> [ProfileDifference] {
    let refresh = LeadRefresh(store: store, configuration: configuration)
    let before = try refresh.resolved()
    let after = try refresh.resolved(supposing: [judgement])
    return ProfileDifference.all(from: before, to: after)
  }

  /// Every judgement with what has become of it, oldest first. Reads the documents that they are
  /// about, and no others.
  package func judgements() throws -> [StandingJudgement] {
    let all = try store.judgements()
    let claims = SourceClaims(
      try store.sourceDocuments(named: Set(all.flatMap(\.verdict.documents))))
    let standings = JudgedRecords(claims.records, judgements: all).standings
    return all.map {
      StandingJudgement(judgement: $0, standing: standings[$0.id] ?? .inForce)
    }
  }
}

/// What a judgement led to.
package struct JudgementOutcome: Sendable, Encodable {
  package let judgement: Judgement
  package let standing: JudgedRecords.Standing
  /// What became of profiles, as the link log has it.
  package let changes: [ProfileChange]
  package let leads: LeadRefresh.Outcome
}

/// A judgement and whether it is heeded.
package struct StandingJudgement: Hashable, Sendable, Encodable {
  package let judgement: Judgement
  package let standing: JudgedRecords.Standing
}
