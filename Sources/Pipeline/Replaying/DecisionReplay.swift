import Foundation
import Graph
package import LeadModel
import Learning
import Routing
import Scoring
package import Storage

/// Makes decisions again from what was stored with them and by the rules of then, and compares bytes.
package struct DecisionReplay: Sendable {
  let store: Store

  package init(store: Store) { self.store = store }

  package struct Verdict: Hashable, Sendable, Encodable {
    package enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
      /// The same bytes.
      case same
      /// The decision or its scores come out otherwise: altered, or made by another program.
      case different
      /// Its content was erased; that it was made still stands in the audit.
      case erased
      /// The rules of then are not in the store.
      case rulesMissing = "rules-missing"
    }

    package let decision: DecisionID
    package let answer: Answer
    /// Scores that were made again, by kind: `same` or `different`, or why they could not be.
    package let scores: [String: String]
    /// What comes out otherwise, by the names of the decision's parts.
    package let differences: [String]
  }

  /// - Throws: a usage error when there is no decision of that id, or several begin so.
  package func verdict(on text: String) throws -> Verdict {
    let ids = try store.decisionIDs(beginning: text)
    guard let id = ids.first, ids.count == 1, !text.isEmpty else {
      throw GalenaError(
        .usage,
        ids.isEmpty || text.isEmpty
          ? "there is no decision of this id; 'galena explain LEAD' shows a lead's"
          : "\(ids.count) decisions begin with this id; give more of it")
    }
    return try verdict(on: id)
  }

  package func verdict(on id: DecisionID) throws -> Verdict {
    switch try store.written(id) {
    case .unknown: throw GalenaError(.usage, "there is no decision of this id")
    case .erased: return Verdict(decision: id, answer: .erased, scores: [:], differences: [])
    case .payload(let text): return try verdict(on: id, Data(text.utf8))
    }
  }

  private func verdict(on id: DecisionID, _ written: Data) throws -> Verdict {
    guard let decision = try? JSONDecoder().decode(Decision.self, from: written) else {
      return Verdict(decision: id, answer: .different, scores: [:], differences: ["payload"])
    }
    guard let rules = try store.ruleSet(RoutingRules.self, hash: decision.rulesHash) else {
      return Verdict(
        decision: id, answer: .rulesMissing, scores: [:], differences: [decision.rulesHash])
    }
    let again = try Router(rules: rules).again(decision)
    let scores = try ScoreReplay(store: store).answers(on: decision)
    let isSame = try CanonicalJSON.bytes(of: again) == Array(written)
    let differences = isSame ? [] : try Self.differences(again, written)
    let scoresAgree = !scores.values.contains("different")
    return Verdict(
      decision: id, answer: isSame && scoresAgree ? .same : .different, scores: scores,
      differences: differences)
  }

  private static func differences(_ again: Decision, _ written: Data) throws -> [String] {
    func parts(_ data: Data) throws -> [String: NSObject] {
      try JSONSerialization.jsonObject(with: data) as? [String: NSObject] ?? [:]
    }
    let (before, after) = (try parts(written), try parts(Data(CanonicalJSON.bytes(of: again))))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    return changed.isEmpty ? ["bytes"] : changed
  }
}
