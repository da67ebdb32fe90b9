import LeadModel

/// Which side of a deal the words of a form or a contract put somebody on.
struct PartySides {
  private let words: Rule
  private let called: Rule
  private let order: Rule
  private let sale: Rule

  init(rules: RuleSet) throws {
    words = try rules.rule("party.side")
    called = try rules.rule("party.called")
    order = try rules.rule("issuer.order")
    sale = try rules.rule("issuer.sale")
  }

  /// By the label in front of a name: "Supplier:", "Bill to:".
  func side(ofLabel range: Range<Int>, on page: ScannedPage) -> Party? {
    guard let match = words.pattern.firstMatch(in: page.bytes, range: range) else { return nil }
    return match["seller"] != nil ? .seller : .buyer
  }

  /// Where a contract says what it calls whom it has named before: `(the “Supplier”)`.
  func definitions(on page: ScannedPage) -> [(range: Range<Int>, side: Party)] {
    called.pattern.matches(in: page.bytes, range: page.bytes.indices).matches.map {
      ($0.range, $0["seller"] != nil ? .seller : .buyer)
    }
  }

  /// Of who issued a paper, by its title: an order is written by who buys, an invoice by who sells.
  func side(ofIssuerOf page: ScannedPage) -> Party? {
    let head = 0..<min(page.bytes.count, 4000)
    let ordered = order.pattern.firstMatch(in: page.bytes, range: head)?.range.lowerBound
    let sold = sale.pattern.firstMatch(in: page.bytes, range: head)?.range.lowerBound
    guard let first = [ordered, sold].compactMap(\.self).min() else { return nil }
    return first == ordered ? .buyer : .seller
  }
}
