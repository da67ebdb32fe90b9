import LeadModel

extension DocumentClaims {
  /// When the document says it was written: its most confident date, the first of equals; a
  /// month or a year alone means its first day. `nil` when it does not say.
  var observedAt: Timestamp? {
    let dates = statements.filter { $0.record == nil && $0.field == .documentDate }
    let best = dates.enumerated().min {
      ($0.element.confidence, -$0.offset) > ($1.element.confidence, -$1.offset)
    }
    guard case .date(let text)? = best?.element.value else { return nil }
    switch text.utf8.count {
    case 4: return Timestamp(iso8601: text + "-01-01")
    case 7: return Timestamp(iso8601: text + "-01")
    default: return Timestamp(iso8601: text)
    }
  }
}
