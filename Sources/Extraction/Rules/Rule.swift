import LeadModel

/// One entry of a rule pack: a pattern with its context, confidence and examples.
struct Rule {
  /// `extractor.rule`, stable: it ends up in the database.
  let id: String
  /// Raised whenever the same text may give other findings.
  let version: Int
  /// What it finds; `nil` for intent rules and for patterns that only help a grammar.
  let field: Field?
  let pattern: Pattern
  /// What every match of each of the pattern's alternatives holds; empty when nothing is known to
  /// be required.
  let required: [[RequiredLiterals]]
  /// Matches a label that ends where the value begins, as in `Tel.: `; `nil` without labels.
  let label: Pattern?
  /// 0…1, not calibrated: how often a match that the grammar confirms is right.
  let confidence: Double
  /// Scalars of the rule's own, read by its extractor (`category`, `polarity`, …).
  let attributes: [String: String]
  /// Words of which one must stand in the rule's `scope`; `nil` without any. Read by `RuleExtractor`.
  let near: Pattern?
  /// Texts in which the rule must find something.
  let examples: [RuleExample]
  /// Texts in which the rule must find nothing.
  let counterexamples: [RuleExample]
  let origin: RuleOrigin
  /// Whether it replaces a built-in rule.
  private(set) var isReplacement = false
  /// A rule that a pack has switched off finds nothing.
  private(set) var isEnabled = true
}

/// Where a rule stands.
struct RuleOrigin: Hashable {
  let pack: String
  let line: Int
  /// Whether the pack is the user's.
  let isUser: Bool
}

extension Rule {
  func switchedOff(by origin: RuleOrigin) -> Rule {
    var rule = Rule(
      id: id, version: version, field: field, pattern: .never, required: [], label: nil,
      confidence: confidence, attributes: attributes, near: nil, examples: [], counterexamples: [],
      origin: origin)
    rule.isReplacement = true
    rule.isEnabled = false
    return rule
  }

  func replacing(_ old: Rule) -> Rule {
    var rule = self
    rule.isReplacement = true
    return rule
  }
}

extension Rule {
  /// All matches of the pattern in `range` of the page; look-behind sees the text before.
  func matches(in range: Range<Int>, on page: ScannedPage) -> [Match] {
    guard mayMatch(in: range, on: page) else { return [] }
    return pattern.matches(in: page.bytes, range: range).matches
  }

  func firstMatch(in range: Range<Int>, on page: ScannedPage) -> Match? {
    mayMatch(in: range, on: page) ? pattern.firstMatch(in: page.bytes, range: range) : nil
  }

  private func mayMatch(in range: Range<Int>, on page: ScannedPage) -> Bool {
    guard let windows = page.glance?.windows(of: self) else { return true }
    let first = windows.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < windows.count && windows[first].lowerBound < range.upperBound
  }

  /// All matches of the pattern in the whole text; `glance` has looked it over.
  func matches(in bytes: [UInt8], _ glance: Glance?) -> (matches: [Match], exhausted: Bool) {
    guard isEnabled else { return ([], false) }
    guard let windows = glance?.windows(of: self) else { return pattern.matches(in: bytes) }
    return pattern.matches(in: bytes, beginningIn: windows)
  }

  /// Whether one of the rule's labels ends at the end of `range`.
  func isLabelled(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    guard let label, !range.isEmpty else { return false }
    return label.firstMatch(in: page.bytes, range: range) != nil
  }
}
