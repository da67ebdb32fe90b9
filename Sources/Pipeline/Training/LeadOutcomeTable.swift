package import Foundation
import LeadModel
import Scoring
package import Storage

/// The store's own leads as a table to learn from: each with its features and scores as they were
/// decided on last before its first outcome, and whether it was won.
package struct LeadOutcomeTable: Sendable {
  /// The column that is learned, and the one that rows are ordered by.
  package static let target = "won"
  package static let time = "decided-at"

  /// Comma-separated, with a header.
  package let csv: Data
  package let rows: Int
  /// Leads with an outcome and no decision before it: nothing is known of how they looked then.
  package let withoutPast: Int

  /// A lead is a success when one of its outcomes is `won`, and a failure when it was lost or
  /// rejected and never won; others are not counted.
  package init(_ store: Store) throws {
    let facts = try LeadFacts(store)
    var found: [(decision: Decision, won: Bool)] = []
    var withoutPast = 0
    for lead in try store.leads().map(\.lead).sorted(by: { $0.id < $1.id }) {
      let outcomes = facts.outcomes(of: lead)
      guard let first = outcomes.map(\.at).min(), let won = Self.isWon(outcomes) else { continue }
      let decisions = try store.decisions(on: lead.id)
      if let decision = decisions.last(where: { $0.decidedAt < first }) {
        found.append((decision, won))
      } else {
        withoutPast += 1
      }
    }
    found.sort { ($0.decision.decidedAt, $0.decision.id) < ($1.decision.decidedAt, $1.decision.id) }
    let names = Set(found.flatMap { $0.decision.features.map(\.name) }).sorted()
    let scores = PropensityModel.scoreColumns.sorted { $0.value < $1.value }
    var lines = [names + scores.map(\.value) + [Self.time, Self.target]]
    lines += found.map { Self.line($0.decision, won: $0.won, names: names, scores.map(\.key)) }
    let text = lines.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n")
    csv = Data((text + "\n").utf8)
    rows = found.count
    self.withoutPast = withoutPast
  }

  private static func isWon(_ outcomes: [Outcome]) -> Bool? {
    let kinds = outcomes.map(\.kind)
    if kinds.contains(.won) { return true }
    return kinds.contains(.lost) || kinds.contains(.rejected) ? false : nil
  }

  private static func line(
    _ decision: Decision, won: Bool, names: [String], _ kinds: [Score.Kind]
  ) -> [String] {
    let values = Dictionary(
      decision.features.map { ($0.name, $0.value) }, uniquingKeysWith: { one, _ in one })
    return names.map { values[$0].map(text) ?? "" }
      + kinds.map { kind in decision.score(kind).map { "\($0.points)" } ?? "" }
      + [decision.decidedAt.description, won ? "yes" : "no"]
  }

  private static func text(_ scalar: FeatureValue.Scalar) -> String {
    switch scalar {
    case .number(let number): "\(number)"
    case .text(let text): text
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",;\t\"\n\r".contains($0) }) else { return cell }
    return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
