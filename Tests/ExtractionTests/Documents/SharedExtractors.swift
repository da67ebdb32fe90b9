import LeadModel

@testable import Extraction

/// One set of extractors for many cases: reading the rule packs takes longer than any case.
///
/// On the main actor, because compiled patterns must not be shared between threads.
@MainActor enum SharedExtractors {
  static func set() throws -> ExtractorSet { try built.get() }

  /// What is printed of a field, in the order of the claims.
  static func raws(_ field: Field, in text: String) throws -> [String] {
    try set().claims(in: Fixtures.document(text)).claims.statements
      .filter { $0.field == field }.map(\.raw)
  }

  /// Values of a field with what their rules think of them, before calibration.
  static func believed(
    _ field: Field, in document: Document
  ) throws -> [(value: String, confidence: Double)] {
    let outcome = try set().claims(in: document, isTracing: true)
    let accounts = outcome.trace?.confidences ?? []
    return outcome.claims.statements.filter { $0.field == field }.compactMap { statement in
      accounts.first { $0.statement == statement.id }
        .map { (statement.value.display, ($0.rule * 1000).rounded() / 1000) }
    }
  }

  private static let built = Result {
    try ExtractorSet(rules: .builtIn())
  }
}
