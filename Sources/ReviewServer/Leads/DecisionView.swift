import LeadModel

/// A decision with every rule and candidate.
struct DecisionView: Encodable {
  struct Line: Encodable {
    let name: String
    let reason: String
    let passed: Bool
    let verdict: String
  }

  let id: String
  let outcome: String
  let ownerReason: String
  let made: String
  let gate: [Line]
  let routing: [Line]
  let candidates: [Line]
  let hasCandidates: Bool

  init(_ decision: Decision) {
    id = decision.id.rawValue
    outcome =
      (decision.qualified ? "Qualified" : "Not qualified")
      + ", tier \(decision.tier), queue \(decision.queue)"
    ownerReason = decision.ownerReason
    made = Words.moment(decision.decidedAt)
    gate = decision.gate.map { Self.line($0, "passed", "failed") }
    routing = decision.routing.map { Self.line($0, "matched", "did not match") }
    candidates = decision.candidates.map {
      Line(
        name: $0.owner, reason: $0.reason, passed: $0.eligible,
        verdict: $0.eligible ? "could take it" : "could not")
    }
    hasCandidates = !candidates.isEmpty
  }

  private static func line(
    _ rule: Decision.RuleOutcome, _ yes: String, _ no: String
  ) -> Line {
    Line(
      name: rule.rule, reason: rule.reason, passed: rule.passed,
      verdict: rule.passed ? yes : no)
  }
}
