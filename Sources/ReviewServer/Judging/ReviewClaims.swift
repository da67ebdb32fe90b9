import LeadModel

/// Who looks at which item just now, so that two reviewers do not decide about the same one. A claim
/// ends with a judgement, or by itself.
struct ReviewClaims: Sendable {
  static let minutes = 5.0

  private struct Claim {
    let user: String
    let since: Timestamp
  }

  private var claims: [StatementID: [Claim]] = [:]

  /// Whether nobody but this user looks at it.
  func isFree(_ statement: StatementID, for user: String, at now: Timestamp) -> Bool {
    others(at: statement, besides: user, at: now).isEmpty
  }

  /// Notes that the user looks at it, and at nothing else any more.
  ///
  /// - Returns: who else does, the earliest first.
  mutating func claim(
    _ statement: StatementID, for user: String, at now: Timestamp
  ) -> [String] {
    for (id, standing) in claims {
      let kept = standing.filter { $0.user != user && Self.isRunning($0, at: now) }
      claims[id] = kept.isEmpty ? nil : kept
    }
    let others = others(at: statement, besides: user, at: now)
    claims[statement, default: []].append(Claim(user: user, since: now))
    return others
  }

  /// It was judged: nobody needs to look at it any longer.
  mutating func release(_ statement: StatementID) { claims[statement] = nil }

  private func others(
    at statement: StatementID, besides user: String, at now: Timestamp
  ) -> [String] {
    (claims[statement] ?? []).filter { $0.user != user && Self.isRunning($0, at: now) }
      .map(\.user)
  }

  private static func isRunning(_ claim: Claim, at now: Timestamp) -> Bool {
    now.days(since: claim.since) * 24 * 60 < minutes
  }
}
