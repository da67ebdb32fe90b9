package import Foundation
import LeadModel
package import Storage
import Tables

/// Takes in what became of leads, from a table or JSON Lines of another system.
package struct OutcomeImport: Sendable {
  let store: Store
  /// Whose outcomes they are, where the file does not say.
  let source: String

  package init(store: Store, source: String) {
    self.store = store
    self.source = source
  }

  package struct Report: Hashable, Sendable, Encodable {
    package let rows: Int
    package let new: Int
    /// Those that the store knew.
    package let known: Int
    /// Rows that were left out, by their line.
    package let problems: [Problem]
  }

  package struct Problem: Hashable, Sendable, Encodable {
    package let line: Int
    package let message: String
  }

  /// Bad rows are told with their lines, the good ones kept; the same file again changes nothing.
  ///
  /// - Throws: a usage error when the file is no table with the columns that are needed.
  package func run(_ data: Data) throws -> Report {
    let rows = try OutcomeRows(data).rows
    let subjects = try LeadSubjects(store)
    var outcomes: [Outcome] = []
    var problems: [Problem] = []
    for row in rows {
      switch outcome(row, subjects) {
      case .success(let outcome): outcomes.append(outcome)
      case .failure(let problem): problems.append(Problem(line: row.line, message: problem.message))
      }
    }
    let new = try store.save(outcomes)
    return Report(
      rows: rows.count, new: new, known: outcomes.count - new, problems: problems)
  }

  private struct Refusal: Error {
    let message: String
  }

  private func outcome(
    _ row: OutcomeRows.Row, _ subjects: LeadSubjects
  ) -> Result<Outcome, Refusal> {
    let kinds = Outcome.Kind.allCases.map(\.rawValue)
    guard let kind = row.value(.outcome).flatMap({ Outcome.Kind(rawValue: $0.lowercased()) }) else {
      return .failure(Refusal(message: "the outcome is none of \(kinds.joined(separator: ", "))"))
    }
    guard let at = row.value(.at).flatMap(Timestamp.init(iso8601:)) else {
      return .failure(
        Refusal(message: "the time is no ISO 8601 date, or date and time in UTC"))
    }
    guard let lead = subjects.lead(row) else {
      return .failure(
        Refusal(message: "no lead has this id, e-mail address or domain; import it when it has"))
    }
    let source = row.value(.source) ?? source
    let amount = row.value(.amount).map { Decimal(string: $0, locale: Self.plain) }
    if case .some(.none) = amount {
      return .failure(Refusal(message: "the amount is no number; write it as 1234.50"))
    }
    let id = row.value(.id) ?? Digest.id([lead.id.rawValue, kind.rawValue, at.description])
    return .success(
      Outcome(
        id: OutcomeID(id), source: source, lead: lead, kind: kind, at: at,
        amount: amount.flatMap(\.self).map {
          Money(amount: $0, currency: row.value(.currency)?.uppercased())
        }))
  }

  private static let plain = Locale(identifier: "en_US_POSIX")
}
