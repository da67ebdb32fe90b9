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
    ledger: RunLedger, leads: LeadRefresh.Outcome, store: Store
  ) throws {
    self.ledger = ledger
    self.leads = leads
    let failed = try store.documents(status: .failed).map { document in
      try Self.problem(
        document, store, code: document.failure?.code.rawValue ?? "",
        message: document.failure?.message ?? "")
    }
    let partial = try store.documents(status: .partial).map { document in
      let error = try store.report(of: document.id)?.diagnostics.first { $0.severity == .error }
      return try Self.problem(
        document, store, code: error?.code ?? "", message: error?.message ?? "")
    }
    problems = failed + partial
  }

  private static func problem(
    _ document: StoredDocument, _ store: Store, code: String, message: String
  ) throws -> Problem {
    Problem(
      document: document.id,
      path: try store.paths(of: document.id).first?.description ?? "",
      status: document.status.rawValue, code: code, message: message)
  }
}
