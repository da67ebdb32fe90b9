import LeadModel
import Scoring

extension Decision {
  /// The same decision with its id: SHA-256 over its canonical JSON with an empty id.
  var identified: Decision {
    get throws {
      let id = DecisionID(try CanonicalJSON.digest(of: with(id: "")))
      return with(id: id)
    }
  }

  private func with(id: DecisionID) -> Decision {
    Decision(
      id: id, lead: lead, decidedAt: decidedAt, rulesHash: rulesHash, features: features,
      scores: scores, gate: gate, qualified: qualified, tier: tier, routing: routing, queue: queue,
      owner: owner, ownerReason: ownerReason, candidates: candidates)
  }
}
