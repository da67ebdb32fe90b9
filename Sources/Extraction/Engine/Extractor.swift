import LeadModel

/// Reads a scanned document and writes findings on the board.
///
/// Its doc comment says what it *reads*, what it *emits* and when it *abstains*. It keeps no
/// state between documents, and the same document always gives the same findings.
protocol Extractor {
  /// Stable, lower case: it ends up in the database.
  static var id: String { get }
  /// Raised whenever the same text may give other findings.
  static var version: Int { get }

  /// Takes its rules out of the set; throws when one is missing.
  init(rules: RuleSet) throws

  func extract(from document: ScannedDocument, into board: inout FindingBoard)
}

extension Extractor {
  func method(_ rule: Rule) -> Statement.Method {
    Statement.Method(extractor: Self.id, version: Self.version, rule: rule.id)
  }

  /// All matches of the rule's pattern on the page; notes when the rule was cut off.
  func matches(
    of rule: Rule, on page: ScannedPage, in range: Range<Int>? = nil,
    board: inout FindingBoard
  ) -> [Match] {
    let result =
      range == nil
      ? rule.matches(in: page.bytes, page.glance)
      : rule.pattern.matches(in: page.bytes, range: range)
    if result.exhausted { board.noteExhausted(rule, page: page.page.number) }
    board.noteSearch(of: page.page.number, by: rule, matches: result.matches.count)
    return result.matches
  }

  func finding(
    _ field: Field, _ value: FieldValue, at spans: [Span], by rule: Rule, confidence: Double? = nil,
    subject: EntityKind? = nil
  ) -> Finding {
    Finding(
      field, value, at: spans, by: method(rule), ruleVersion: rule.version,
      confidence: confidence ?? rule.confidence, subject: subject)
  }
}
