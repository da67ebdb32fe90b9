import Foundation
import LeadModel
import Normalization
import Testing

@Suite struct MoneyParserTests {
  @Test(arguments: [
    ("1.471,60 EUR", "1471.6", "EUR"), ("£12,400.00", "12400", "GBP"),
    ("CHF 8'900.–", "8900", "CHF"), ("CHF 3’270,15", "3270.15", "CHF"),
    ("1 234,50 €", "1234.5", "EUR"), ("1\u{202F}234,50 €", "1234.5", "EUR"),
    ("1.5 Mio. €", "1500000", "EUR"), ("1,5 Millionen Euro", "1500000", "EUR"),
    ("USD 2.3m", "2300000", "USD"), ("k€ 120", "120000", "EUR"), ("T€ 350", "350000", "EUR"),
    ("TEUR 350", "350000", "EUR"), ("Rs. 1,25,000", "125000", "INR"), ("70,- Kč", "70", "CZK"),
    ("$37 million", "37000000", "USD"), ("US$ 4.2 billion", "4200000000", "USD"),
    ("(1,234.00) GBP", "-1234", "GBP"), ("-45,00 €", "-45", "EUR"), ("€.75", "0.75", "EUR"),
    ("12€50", "12.5", "EUR"), ("NZD $318.20", "318.2", "NZD"), ("2.461, 08 €", "2461.08", "EUR"),
    ("3 crore INR", "30000000", "INR"), ("3,5 Mrd. Euro", "3500000000", "EUR"),
    ("Rp 2.340.000", "2340000", "IDR"), ("R$ 218,40", "218.4", "BRL"),
  ])
  func amountsAreExact(text: String, amount: String, currency: String) {
    let expected = Money(amount: Decimal(string: amount) ?? 0, currency: currency)
    #expect(MoneyParser.parse(text) == expected)
  }

  @Test(arguments: [
    ("50k", "50000"), ("1,234", "1234"), ("1.471", "1471"), ("0.750", "0.75"),
    ("17.2046", "17.2046"), ("340 kr", "340"), ("870,00", "870"),
  ])
  func amountsWithoutCurrencyStayOpen(text: String, amount: String) {
    #expect(
      MoneyParser.parse(text) == Money(amount: Decimal(string: amount) ?? 0, currency: nil))
  }

  @Test func aKnownDecimalMarkDecides() {
    #expect(MoneyParser.parse("1.471 EUR", decimal: ".")?.amount == Decimal(string: "1.471"))
  }

  @Test(arguments: ["", "€", "EUR", "12 apples", "1.2.3", "10:30", "1,23,4", "5 + 3 €", "call 112"])
  func otherTextIsRefused(text: String) {
    #expect(MoneyParser.parse(text) == nil)
  }

  @Test(arguments: [
    ("€10,000–15,000", "10000", "15000", "EUR"), ("10-15k EUR", "10000", "15000", "EUR"),
    ("between $50k and $60k", "50000", "60000", "USD"),
    ("20.000 bis 25.000 €", "20000", "25000", "EUR"),
  ])
  func rangesShareWhatOneEndSays(text: String, low: String, high: String, currency: String) {
    let range = MoneyParser.range(text)
    #expect(range?.low == Money(amount: Decimal(string: low) ?? 0, currency: currency))
    #expect(range?.high == Money(amount: Decimal(string: high) ?? 0, currency: currency))
  }

  @Test func everyAmountIsReadBackInFiveCustoms() {
    for cents in stride(from: 100, through: 2_000_000_000, by: 7_654_321) {
      let expected = Decimal(cents) / 100
      let whole = String(cents / 100)
      let fraction = String(String(100 + cents % 100).dropFirst())
      for (group, mark) in [(",", "."), (".", ","), (" ", ","), ("'", "."), ("", ",")] {
        let text = "\(grouped(whole, group))\(mark)\(fraction) EUR"
        #expect(MoneyParser.parse(text)?.amount == expected)
      }
    }
  }

  private func grouped(_ digits: String, _ separator: String) -> String {
    var parts: [String] = []
    var rest = Substring(digits)
    while rest.count > 3 {
      parts.insert(String(rest.suffix(3)), at: 0)
      rest = rest.dropLast(3)
    }
    return ([String(rest)] + parts).joined(separator: separator)
  }
}
