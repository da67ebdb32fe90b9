import Graph
import LeadModel
import Learning
import Routing
import Scoring
import Storage

/// Makes the scores of a decision again from its features and events, by the rules and models of then.
struct ScoreReplay {
  let store: Store

  static let same = "same"
  static let different = "different"

  /// By kind: `same`, `different`, or why a score cannot be made again.
  func answers(on decision: Decision) throws -> [String: String] {
    var answers: [String: String] = [:]
    for score in decision.scores {
      answers[score.kind.rawValue] = try answer(on: score, of: decision)
    }
    return answers
  }

  private func answer(on score: Score, of decision: Decision) throws -> String {
    guard let again = try again(score, of: decision) else {
      return "not made again: its rules or its inputs are not in the store"
    }
    return try CanonicalJSON.bytes(of: again) == CanonicalJSON.bytes(of: score)
      ? Self.same : Self.different
  }

  private func again(_ score: Score, of decision: Decision) throws -> Score? {
    switch score.kind {
    case .fit:
      let rules = try store.ruleSet(FitRules.self, hash: score.settingsHash)
      return try rules.map {
        try FitModel(rules: $0).score(decision.features, asOf: score.asOf)
      }
    case .intent:
      guard let events = decision.context?.events else { return nil }
      let rules = try store.ruleSet(IntentRules.self, hash: score.settingsHash)
      return try rules.map { try IntentModel(rules: $0).score(events.signals, asOf: score.asOf) }
    case .combined:
      guard let fit = decision.score(.fit), let intent = decision.score(.intent) else { return nil }
      let rules = try store.ruleSet(CombinedRules.self, hash: score.settingsHash)
      let combined = try rules.map {
        try CombinedModel(rules: $0).score(fit: fit, intent: intent, asOf: score.asOf)
      }
      return combined.flatMap { [$0].obeying(decision.context?.overrides ?? []).first }
    case .propensity:
      guard let fit = decision.score(.fit), let intent = decision.score(.intent) else { return nil }
      return try learned(score.settingsHash)?.score(
        decision.features, fit: fit, intent: intent, asOf: score.asOf)
    case .ensemble: return try ensemble(score, of: decision)
    }
  }
}

extension ScoreReplay {
  private func learned(_ id: String) throws -> PropensityModel? {
    try store.model(id).flatMap { model in
      PropensityModel(model, features: Set(model.features.map(\.column)))
    }
  }

  private func ensemble(_ score: Score, of decision: Decision) throws -> Score? {
    guard let combined = decision.score(.combined)?.withoutOverride,
      let rules = try store.ruleSet(EnsembleRules.self, hash: score.settingsHash)
    else { return nil }
    return try EnsembleModel(rules: rules).score(
      combined: combined, propensity: try propensity(of: decision),
      identity: score.probability?.identity ?? 1, asOf: score.asOf)
  }

  /// What the learned model said, with what it was trained on; `nil` where none was asked.
  func propensity(of decision: Decision) throws -> (score: Score, training: TrainingRecord)? {
    guard let score = decision.score(.propensity),
      let model = try store.model(score.settingsHash)
    else { return nil }
    return (score, model.training)
  }
}

extension Decision {
  func score(_ kind: Score.Kind) -> Score? { scores.first { $0.kind == kind } }
}

extension [ScoredEvent] {
  /// As scoring takes them.
  var signals: [LeadSignal] {
    compactMap { event in
      LeadSignal.Relation(rawValue: event.relation).map {
        LeadSignal(signal: event.signal, relation: $0)
      }
    }
  }
}
