import LeadModel
import Normalization

/// Who issued a receipt, an invoice or an order, and the address under the name.
///
/// - *Reads*: the first lines of the first page of a paper with at least two words of receipts and
///   invoices and two amounts, up to the first customer, date or item.
/// - *Emits*: `organization.name`, over two lines where the legal form stands in the second;
///   `contact.address` of the lines from a street to a place. Notes that an order's issuer buys and
///   that of an invoice sells.
/// - *Abstains when*: no line of the head has a name's look, or the lines under it no address's.
struct IssuerExtractor: Extractor {
  static let id = "issuer"
  static let version = 4

  private let paper: Rule
  private let amounts: [Rule]
  private let damaged: Rule
  private let name: Rule
  private let address: Rule
  private let lines: LetterheadLines
  private let names: IssuerNames
  private let blocks: IssuerAddress
  private let sides: PartySides

  init(rules: RuleSet) throws {
    paper = try rules.rule("issuer.paper")
    amounts = try ["bare", "before", "after"].map { try rules.rule("money.\($0)") }
    damaged = try rules.rule("money.damaged")
    name = try rules.rule("issuer.name")
    address = try rules.rule("issuer.address")
    lines = try LetterheadLines(rules: rules)
    names = try IssuerNames(rules: rules)
    blocks = try IssuerAddress(rules: rules)
    sides = try PartySides(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    guard let page = document.pages.first(where: { $0.page.kind != .attribute }),
      isPaper(page, board: &board)
    else { return }
    let head = lines.head(of: page)
    let issuer = names.issuer(among: head, isAddress: { blocks.isLine($0, on: page) }, on: page)
    if let issuer {
      emitName(issuer, head, on: page, into: &board)
    } else {
      reject(
        head.first { $0.kind == .text }.map { [Span(page: page.index, range: $0.text)] } ?? [],
        by: name, .weak, on: &board)
    }
    let anchors = blocks.anchors(on: page) { matches(of: $0, on: page, board: &board) }
    guard
      let block = blocks.block(under: issuer?.lines.upperBound ?? 0, of: head, anchors, on: page)
    else { return }
    board.add(
      finding(
        .address, .address(block.value),
        at: page.joined(block.ranges).map { Span(page: page.index, range: $0) }, by: address,
        confidence: address.confidence * (block.value.postcode == nil ? 0.8 : 1)
          * (issuer == nil ? 0.9 : 1)))
  }

  private func isPaper(_ page: ScannedPage, board: inout FindingBoard) -> Bool {
    let sample = 0..<min(page.bytes.count, 20_000)
    let words = matches(of: paper, on: page, in: sample, board: &board).map {
      page.text($0.range).lowercased()
    }
    let forms = page.page.source == .ocr ? amounts + [damaged] : amounts
    let count = forms.reduce(0) {
      $0 + matches(of: $1, on: page, in: sample, board: &board).count
    }
    return Set(words).count >= 2 && count >= 2
  }

  private func emitName(
    _ issuer: IssuerNames.Issuer, _ head: [LetterheadLines.Line], on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    let ranges = issuer.lines.map { head[$0].text }
    let text = ranges.map { page.text($0) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    board.add(
      finding(
        .organizationName, .text(text), at: ranges.map { Span(page: page.index, range: $0) },
        by: name, confidence: name.confidence * issuer.certainty, subject: .organization))
    if let side = sides.side(ofIssuerOf: page), let first = ranges.first {
      board.note(side, at: Span(page: page.index, range: first))
    }
  }
}
