import LeadModel

/// A document that is nothing but a company's name, as a field of a form or table is.
///
/// - *Reads*: documents of one short line.
/// - *Emits*: `organization.legalForm` in any case ("ltd", "p. c."), and the line as
///   `organization.name`.
/// - *Abstains when*: no legal form ends a word group of the line; "co" and "company" alone are no
///   legal form; forms that are words of other meaning count at the line's end only.
struct LoneCompanyExtractor: Extractor {
  static let id = "company-alone"
  static let version = 1

  private let form: Rule
  private let name: Rule

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    form = try rules.rule("company-alone.legal-form")
    name = try rules.rule("company-alone.name")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard document.pages.count == 1, let page = document.pages.first, page.page.kind != .attribute,
      page.lines.count == 1, let line = page.lines.first, line.range.count <= 120,
      board.findings.isEmpty
    else { return }
    let tokens = Token.words(in: line.range, of: page)
    guard (2...14).contains(tokens.count), let first = tokens.first,
      let range = matches(of: form, on: page, in: line.range, board: &board).last.flatMap({
        $0["form"] ?? $0["last"]
      }), range.lowerBound > first.range.lowerBound
    else { return }
    board.add(
      finding(
        .legalForm, .text(page.text(range)), at: [Span(page: page.index, range: range)], by: form,
        subject: .organization))
    let text = page.text(line.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: [Span(page: page.index, range: line.range)], by: name,
        subject: .organization))
  }
}
