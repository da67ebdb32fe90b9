import LeadModel

/// Which side of a deal the words of a form or a contract put somebody on.
struct PartySides {
  private let words: Rule
  private let definition: Rule
  private let order: Rule
  private let sale: Rule

  init(rules: RuleSet) throws {
    words = try rules.rule("party.side")
    definition = try rules.rule("party.definition")
    order = try rules.rule("issuer.order")
    sale = try rules.rule("issuer.sale")
  }

  /// By the label in front of a name: "Supplier:", "Bill to:".
  func side(ofLabel range: Range<Int>, on page: ScannedPage) -> Party? {
    guard let match = words.pattern.firstMatch(in: page.bytes, range: range) else { return nil }
    return match["seller"] != nil ? .seller : .buyer
  }

  /// By what a contract calls who is named before `end`: `(the “Supplier”)`.
  func side(definedBehind end: Int, on page: ScannedPage) -> Party? {
    let rest = end..<min(end + 400, page.bytes.count)
    guard let match = definition.pattern.firstMatch(in: page.bytes, range: rest),
      match.range.lowerBound == end
    else { return nil }
    let called = match.range.upperBound..<min(match.range.upperBound + 60, page.bytes.count)
    guard let word = words.pattern.firstMatch(in: page.bytes, range: called),
      Token.words(in: called.lowerBound..<word.range.lowerBound, of: page).count <= 1
    else { return nil }
    return word["seller"] != nil ? .seller : .buyer
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
