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
    /// Those whose lead is not there yet, or may be one of several; they are kept until it is clear.
    package let waiting: Int
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
    var outcomes: [ReportedOutcome] = []
    var problems: [Problem] = []
    for row in rows {
      switch outcome(row) {
      case .success(let outcome): outcomes.append(outcome)
      case .failure(let problem): problems.append(Problem(line: row.line, message: problem.message))
      }
    }
    let count = try store.take(outcomes)
    return Report(
      rows: rows.count, new: count.new, known: count.known,
      waiting: count.unknown + count.ambiguous, problems: problems)
  }

  private struct Refusal: Error {
    let message: String
  }

  private func outcome(_ row: OutcomeRows.Row) -> Result<ReportedOutcome, Refusal> {
    let kinds = Outcome.Kind.allCases.map(\.rawValue)
    guard let kind = row.value(.outcome).flatMap({ Outcome.Kind(rawValue: $0.lowercased()) }) else {
      return .failure(Refusal(message: "the outcome is none of \(kinds.joined(separator: ", "))"))
    }
    guard let at = row.value(.at).flatMap(Timestamp.init(iso8601:)) else {
      return .failure(
        Refusal(message: "the time is no ISO 8601 date, or date and time in UTC"))
    }
    guard let subject = row.subject else {
      return .failure(Refusal(message: "it names no lead, e-mail address or domain"))
    }
    let amount = row.value(.amount).map { Decimal(string: $0, locale: Self.plain) }
    if case .some(.none) = amount {
      return .failure(Refusal(message: "the amount is no number; write it as 1234.50"))
    }
    return .success(
      ReportedOutcome(
        subject: subject, id: row.value(.id), source: row.value(.source) ?? source, kind: kind,
        at: at,
        amount: amount.flatMap(\.self).map {
          Money(amount: $0, currency: row.value(.currency)?.uppercased())
        }))
  }

  private static let plain = Locale(identifier: "en_US_POSIX")
}

extension OutcomeRows.Row {
  /// The first of lead, e-mail and domain that is told.
  fileprivate var subject: ReportedOutcome.Subject? {
    value(.lead).map { .id($0) } ?? value(.email).map { .email($0.lowercased()) }
      ?? value(.domain).map { .domain($0.lowercased()) }
  }
}
