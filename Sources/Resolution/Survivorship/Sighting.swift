import LeadModel

/// One statement about a profile with its document's date.
struct Sighting: Hashable, Sendable {
  let statement: Statement
  let source: FieldSource

  init(_ statement: Statement, in record: SourceRecord, judgement: JudgementID?) {
    self.statement = statement
    let method = statement.method
    source = FieldSource(
      source: "document", statement: statement.id, document: record.document, record: record.id,
      method: "\(method.extractor)/\(method.rule)@\(method.version)",
      confidence: statement.confidence, observedAt: record.observedAt,
      evidence: statement.evidence, judgement: judgement)
  }

  /// Most confident first, then most recent, then by statement id.
  static func precedes(_ left: Sighting, _ right: Sighting) -> Bool {
    let (mine, theirs) = (left.source, right.source)
    if mine.confidence != theirs.confidence { return mine.confidence > theirs.confidence }
    if mine.observedAt != theirs.observedAt { return isLater(mine.observedAt, theirs.observedAt) }
    return left.statement.id < right.statement.id
  }

  private static func isLater(_ left: Timestamp?, _ right: Timestamp?) -> Bool {
    guard let left else { return false }
    return right.map { left > $0 } ?? true
  }
}
