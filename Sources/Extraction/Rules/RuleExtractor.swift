import LeadModel
import Normalization

/// What the user's own rules say.
///
/// - *Reads*: every page, headers included, by the rules of the user's packs that no other extractor
///   runs.
/// - *Emits*: the rule's field: the group `value` of its pattern, or the whole match, in the form
///   that the field and the rule's `normalizer` ask for.
/// - *Abstains when*: the rule has `labels` and none stands directly before, it has `near` and none
///   of these words stands within its `scope`, or the text is no value of the field.
struct RuleExtractor: Extractor {
  static let id = "rule"
  static let version = 1

  private let rules: [(rule: Rule, normalizer: RuleNormalizer)]
  private let regions: DocumentRegion

  init(rules: RuleSet) throws {
    let names = try Vocabulary(rules).nameParser
    self.rules = try rules.ofTheUser.compactMap { rule in
      guard let field = rule.field else { return nil }
      return (rule, try RuleNormalizer(rule, field: field, names: names))
    }
    regions = try DocumentRegion(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard !rules.isEmpty else { return }
    let region = regions.region(of: document, board)
    for page in document.pages {
      for (rule, normalizer) in rules {
        for match in matches(of: rule, on: page, board: &board) {
          let range = match["value"] ?? match.range
          guard !range.isEmpty else { continue }
          emit(range, rule, normalizer, on: page, in: region, into: &board)
        }
      }
    }
  }

  private func emit(
    _ range: Range<Int>, _ rule: Rule, _ normalizer: RuleNormalizer, on page: ScannedPage,
    in region: String, into board: inout FindingBoard
  ) {
    let span = Span(page: page.index, range: range)
    guard let field = rule.field, hasContext(rule, range, on: page) else {
      return reject(span, by: rule, .noContext, on: &board)
    }
    let value = normalizer.value(page.text(range), region: region)
    guard let value = confirmed(value, span, by: rule, on: &board) else { return }
    board.add(finding(field, value, at: [span], by: rule))
  }

  private func hasContext(_ rule: Rule, _ range: Range<Int>, on page: ScannedPage) -> Bool {
    if rule.label != nil, !rule.isLabelled(page.lead(to: range.lowerBound), on: page) {
      return false
    }
    guard let near = rule.near else { return true }
    return near.firstMatch(in: page.bytes, range: scope(of: rule, range, on: page)) != nil
  }

  /// Where the words of `near` may stand: the text line, the paragraph or column, or the page.
  private func scope(of rule: Rule, _ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    guard rule.attributes["scope"] != "page", let index = page.lineIndex(at: range.lowerBound)
    else { return page.bytes.indices }
    let line = page.lines[index]
    let isBlock = rule.attributes["scope"] == "block"
    let own = page.lines.filter { isBlock ? $0.block == line.block : $0.row == line.row }
    let start = own.map(\.range.lowerBound).min() ?? range.lowerBound
    let end = own.map(\.range.upperBound).max() ?? range.upperBound
    return min(start, range.lowerBound)..<max(end, range.upperBound)
  }
}
