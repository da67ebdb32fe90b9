import Foundation
package import LeadModel

/// Reads an amount of money with its currency, as written by people of any European or English
/// speaking country: `1.471,60 EUR`, `£12,400.00`, `CHF 8'900.–`, `1.5 Mio. €`, `USD 2.3m`,
/// `k€ 120`, `Rs. 1,25,000`, `50k`.
///
/// `nil` when the text is not one amount. An amount without currency has `currency` `nil`. Exact:
/// no binary floating point anywhere.
package enum MoneyParser {
  package static func parse(_ text: String, decimal: Character? = nil) -> Money? {
    guard text.utf8.count <= 120, let pieces = MoneyPieces(text) else { return nil }
    guard var amount = NumberParser.parse(pieces.number, decimal: decimal) else { return nil }
    for factor in pieces.factors { amount *= factor }
    return Money(amount: pieces.isNegative ? -amount : amount, currency: pieces.currency)
  }

  /// The two ends of `€10,000–15,000`, `10-15k EUR`, `between $50k and $60k`; `nil` when the text
  /// is not a range. What only one end says (currency, thousands) holds for both.
  package static func range(_ text: String) -> MoneyRange? {
    for separator in [" and ", " und ", " et ", " to ", " bis ", " à ", "–", "—", "-"] {
      let parts = text.lowercased().split(separator: separator, maxSplits: 1)
      guard parts.count == 2, let low = MoneyPieces(strip(parts[0])),
        let high = MoneyPieces(strip(parts[1])),
        var from = NumberParser.parse(low.number), var to = NumberParser.parse(high.number)
      else { continue }
      for factor in high.factors { to *= factor }
      for factor in low.factors.isEmpty ? high.factors : low.factors { from *= factor }
      guard from <= to else { continue }
      let currency = low.currency ?? high.currency
      return MoneyRange(
        low: Money(amount: from, currency: currency), high: Money(amount: to, currency: currency))
    }
    return nil
  }

  private static func strip(_ text: Substring) -> String {
    var words = text.split(separator: " ")
    while let first = words.first,
      ["between", "from", "zwischen", "von", "entre", "de"].contains(first)
    {
      words.removeFirst()
    }
    return words.joined(separator: " ")
  }
}

/// Two amounts of one currency, the lower one first.
package struct MoneyRange: Hashable, Sendable {
  package let low: Money
  package let high: Money
}
