import LeadModel

/// A value that an extractor believes in, before it becomes a statement of a record.
struct Finding {
  let field: Field
  let value: FieldValue
  /// In reading order; never empty. More than one where the value is not printed in one piece.
  let spans: [Span]
  let method: Statement.Method
  let ruleVersion: Int
  /// 0…1 before the evidence's OCR confidence lowers it.
  let confidence: Double
  /// Whom it speaks of when the extractor knows; `nil` lets the record builder decide.
  let subject: EntityKind?

  init(
    _ field: Field, _ value: FieldValue, at spans: [Span], by method: Statement.Method,
    ruleVersion: Int, confidence: Double, subject: EntityKind? = nil
  ) {
    precondition(!spans.isEmpty, "a finding stands somewhere")
    self.field = field
    self.value = value
    self.spans = spans
    self.method = method
    self.ruleVersion = ruleVersion
    self.confidence = confidence
    self.subject = subject
  }

  /// Where it begins.
  var head: Span { spans[0] }

  /// The text value, or `nil` when the field has another shape.
  var text: String? {
    if case .text(let text) = value { text } else { nil }
  }
}

/// A buying interest that an extractor believes in, before its holder's record is known.
struct IntentFinding {
  let category: IntentCategory
  let polarity: IntentMention.Polarity
  let tense: IntentMention.Tense
  let holder: IntentMention.Holder
  let details: IntentMention.Details
  let spans: [Span]
  let method: Statement.Method
  let ruleVersion: Int
  let confidence: Double
}
