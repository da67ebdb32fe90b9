package import LeadModel
package import Storage

/// What a run came to: the ledger, the documents that need somebody, and the leads.
package struct IngestReport: Sendable, Encodable {
  package let ledger: RunLedger
  /// Documents that failed or are partial, in the order of arrival.
  package let problems: [Problem]
  package let leads: LeadRefresh.Outcome

  /// A document that needs somebody.
  package struct Problem: Sendable, Encodable {
    package let document: DocumentID
    package let path: String
    package let status: String
    package let code: String
    package let message: String
  }

  package var isComplete: Bool {
    ledger.files.partial + ledger.files.failed + ledger.inside.partial + ledger.inside.failed == 0
  }

  package init(
    ledger: RunLedger, decisions: Int, store: Store
  ) throws {
    self.ledger = ledger
    leads = try LeadRefresh.Outcome(decisions: decisions, in: store)
    problems = try store.problems().map { try Self.problem($0, store) }
  }

  private static func problem(_ problem: DocumentProblem, _ store: Store) throws -> Problem {
    Problem(
      document: problem.document,
      path: try store.paths(of: problem.document).first?.description ?? "",
      status: problem.status.rawValue, code: problem.code, message: problem.message)
  }
}
