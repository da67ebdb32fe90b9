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

  init(rules: RuleSet) throws {
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
      }), range.lowerBound > first.range.lowerBound, isName(tokens, around: range, on: page)
    else { return }
    board.add(
      finding(
        .legalForm, .text(page.text(range)), at: [Span(page: page.index, range: range)], by: form,
        subject: .organization))
    let isCut =
      range.upperBound < line.range.upperBound && page.bytes[range.upperBound] == UInt8(ascii: ",")
    let whole = line.range.lowerBound..<(isCut ? range.upperBound : line.range.upperBound)
    let text = page.text(whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: [Span(page: page.index, range: whole)], by: name,
        subject: .organization))
  }

  /// Not a sentence or a label with its value; behind the form stand names alone, or what names
  /// go on with ("dba", "of Leeds", "and subsidiaries").
  private func isName(
    _ tokens: [Token], around form: Range<Int>, on page: ScannedPage
  ) -> Bool {
    guard let first = tokens.first, let last = tokens.last,
      !page.bytes[first.range.lowerBound..<last.range.upperBound].contains(UInt8(ascii: ":")),
      !tokens.contains(where: { Self.sentence.contains($0.folded) })
    else { return false }
    guard let next = tokens.first(where: { $0.range.lowerBound >= form.upperBound }),
      tokens.contains(where: \.isCapitalized)
    else { return true }
    return next.isCapitalized
      || ["dba", "of", "general", "attorney", "attorneys", "and"].contains(
        next.folded) && tokens.last?.isCapitalized == true
  }

  private static let sentence: Set<String> = [
    "we", "are", "is", "was", "with", "between", "by", "our", "you", "your", "to", "from",
    "contract", "announced", "today", "wir", "mit", "zwischen", "bei", "ist", "avec", "entre",
    "est",
    "nous", "dear", "this", "that", "has", "have", "will", "shall",
  ]
}
