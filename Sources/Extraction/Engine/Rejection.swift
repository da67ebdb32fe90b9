import LeadModel

/// A candidate that was found and not believed; kept only when a trace is asked for.
struct Rejection: Hashable {
  let field: Field?
  let spans: [Span]
  let method: Statement.Method
  let reason: RejectedCandidate.Reason
  /// What stands there instead, for `taken`.
  let takenBy: Field?
}

extension Extractor {
  /// Notes why a candidate of the rule is not believed. Costs nothing without a trace.
  func reject(
    _ span: Span, by rule: Rule, as field: Field? = nil, _ reason: RejectedCandidate.Reason,
    takenBy: Field? = nil, on board: inout FindingBoard
  ) {
    guard board.isTracing else { return }
    reject([span], by: rule, as: field, reason, takenBy: takenBy, on: &board)
  }

  /// Notes why a candidate that stands at several places is not believed.
  func reject(
    _ spans: [Span], by rule: Rule, as field: Field? = nil, _ reason: RejectedCandidate.Reason,
    takenBy: Field? = nil, on board: inout FindingBoard
  ) {
    guard board.isTracing, !spans.isEmpty else { return }
    board.reject(
      Rejection(
        field: field ?? rule.field, spans: spans, method: method(rule), reason: reason,
        takenBy: takenBy))
  }

  /// Whether no finding of `others` stands at the place; one that does is the reason noted.
  func isFree(
    _ span: Span, of others: Set<Field>, for rule: Rule, as field: Field? = nil,
    on board: inout FindingBoard
  ) -> Bool {
    guard board.covers(span, by: others) else { return true }
    guard board.isTracing else { return false }
    let taker = board.touching(span).first { others.contains($0.field) }
    reject(span, by: rule, as: field, .taken, takenBy: taker?.field, on: &board)
    return false
  }

  /// The value, if there is one; else the reason is noted.
  func confirmed<Value>(
    _ value: Value?, or reason: RejectedCandidate.Reason = .invalid, _ span: Span, by rule: Rule,
    as field: Field? = nil, on board: inout FindingBoard
  ) -> Value? {
    if value == nil { reject(span, by: rule, as: field, reason, on: &board) }
    return value
  }
}
