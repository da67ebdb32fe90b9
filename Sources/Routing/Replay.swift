public import LeadModel
import Scoring

/// What came of deciding again from the inputs that a decision kept.
public enum Replay: Hashable, Sendable {
  /// The same bytes.
  case same
  /// The rules are not those that were in force: their hashes. Find those of `decidedWith`.
  case otherRules(decidedWith: String, given: String)
  /// The decision comes out otherwise: it was altered, or the program has changed.
  case different(Decision)
}

extension Router {
  /// Decides again from the features, scores, owners' loads and context stored in the decision, and
  /// compares canonical JSON byte for byte. Throws `RulesError` when the rules cannot be used.
  public static func replay(_ decision: Decision, rules: RoutingRules) throws -> Replay {
    let router = try Router(rules: rules)
    guard router.rulesHash == decision.rulesHash else {
      return .otherRules(decidedWith: decision.rulesHash, given: router.rulesHash)
    }
    let again = try router.again(decision)
    return try CanonicalJSON.bytes(of: again) == CanonicalJSON.bytes(of: decision)
      ? .same : .different(again)
  }

  /// What these rules make of the inputs of a decision, whatever rules it was made by.
  ///
  /// - Parameter scores: in place of those that the decision kept.
  public func again(_ decision: Decision, scores: [Score]? = nil) throws -> Decision {
    let load = Dictionary(
      decision.candidates.map { ($0.owner, $0.load) }, uniquingKeysWith: { first, _ in first })
    return try decide(
      lead: decision.lead, features: decision.features, scores: scores ?? decision.scores,
      load: OwnerLoad(load), context: decision.context, at: decision.decidedAt)
  }
}
