import LeadModel
import Normalization

/// What a text says of a firm: employees, founding year, revenue, headquarters, parent, trade.
///
/// - *Reads*: every page that is not a header.
/// - *Emits*: `organization.employees` (as written: a number or a range), `.founded` (a year),
///   `.revenue` (amount and currency), `.headquarters` (city, and country or state where named),
///   `.parent` (the name), `.industry` (the NACE section of the stated activity; the phrase is the
///   evidence, and the value when no section is known).
/// - *Abstains when*: the amount after "revenue" is none.
struct FirmographicsExtractor: Extractor {
  static let id = "firmographics"
  static let version = 1

  private let rules: [Rule]
  private let sections: IndustrySections

  init(rules: RuleSet) throws {
    self.rules = rules.rules(of: "firmographics")
    sections = IndustrySections(list: try rules.list("industries"))
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in rules {
        for match in matches(of: rule, on: page, board: &board) { add(match, rule, page, &board) }
      }
    }
  }

  private func add(
    _ match: Match, _ rule: Rule, _ page: ScannedPage, _ board: inout FindingBoard
  ) {
    guard let field = rule.field,
      let range = match["value"] ?? match["value2"] ?? match["value3"]
    else { return }
    let whole = Span(page: page.index, range: range)
    guard
      let read = confirmed(value(of: field, range, on: page), whole, by: rule, on: &board)
    else { return }
    board.add(
      finding(
        field, read.value, at: [Span(page: page.index, range: read.range)], by: rule,
        subject: .organization))
  }

  private func value(
    of field: Field, _ range: Range<Int>, on page: ScannedPage
  ) -> (value: FieldValue, range: Range<Int>)? {
    let text = page.text(range)
    switch field {
    case .revenue: return revenue(range, on: page)
    case .headquarters:
      let parts = text.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
      let address = PostalAddress(
        city: parts.first, state: parts.count == 3 ? parts[1] : nil,
        country: parts.count > 1 ? CountryNames.code(parts[parts.count - 1]) : nil)
      return (.address(address), range)
    case .industry: return (.text(sections.section(of: text) ?? text), range)
    default: return (.text(text), range)
    }
  }

  /// The longest beginning of the range that is an amount with a currency.
  private func revenue(
    _ range: Range<Int>, on page: ScannedPage
  ) -> (value: FieldValue, range: Range<Int>)? {
    var end = range.upperBound
    while end > range.lowerBound {
      let text = page.text(range.lowerBound..<end)
      if text.last?.isWhitespace == false, text.last?.isPunctuation == false || text.last == "%",
        let money = MoneyParser.parse(text), money.currency != nil
      {
        return (.money(money), range.lowerBound..<end)
      }
      end -= 1
      while end > range.lowerBound, page.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return nil
  }
}
