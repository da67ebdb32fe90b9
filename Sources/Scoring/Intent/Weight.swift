import Foundation
import Graph
import LeadModel

/// What one event is worth at an instant, factor by factor.
struct Weight {
  private let event: LeadSignal
  private let rule: IntentRules.Rule
  private let days: Double
  private let factors: [(name: String, value: Double)]

  init(of event: LeadSignal, rule: IntentRules.Rule, rules: IntentRules, asOf: Timestamp) {
    self.event = event
    self.rule = rule
    days = asOf.days(since: event.signal.occurredAt)
    let signal = event.signal
    let relation: Double =
      switch event.relation {
      case .own: 1
      case .organization: rules.organizationFactor
      case .colleague: rules.colleagueFactor
      }
    factors = [
      ("decay", exp2(-days / rule.halfLifeDays)),
      ("confidence", min(max(signal.confidence, 0), 1)),
      ("third party", signal.holder == .thirdParty ? rules.thirdPartyFactor : 1),
      ("past", signal.tense == .past ? rules.pastFactor : 1),
      (event.relation.name, relation),
    ]
  }

  var term: ScoreTerm {
    let signed = event.signal.polarity == .negative ? -abs(rule.points) : rule.points
    let points = factors.reduce(signed) { $0 * $1.value }
    var reason = signed.plain
    reason.reserveCapacity(120)
    reason += " points"
    for factor in factors where factor.value != 1 {
      reason += " × "
      reason += factor.value.plain
      reason += " "
      reason += factor.name
    }
    reason += "; "
    reason += days.plain
    reason += " days old, half-life "
    reason += rule.halfLifeDays.plain
    return ScoreTerm(
      name: event.signal.type, micropoints: Micropoints.of(points),
      reason: reason,
      sources: [.signal(event.signal)])
  }
}

extension LeadSignal.Relation {
  fileprivate var name: String {
    switch self {
    case .own: "own"
    case .organization: "organization"
    case .colleague: "colleague"
    }
  }
}
