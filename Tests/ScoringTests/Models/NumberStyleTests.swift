import Scoring
import Testing

@Suite struct NumberStyleTests {
  static let point: [(String, Double?)] = [
    ("12", 12), ("-3.5", -3.5), ("1,234.5", 1234.5), ("1,234,567", 1_234_567), (".5", 0.5),
    ("5.", 5), ("$ 1,200", 1200), ("12 %", 12), ("1 234.5", 1234.5), ("1’234", 1234),
    ("1e3", 1000), ("2.5E-2", 0.025), ("+7", 7), ("−7", -7),
    ("12,5", nil), ("1,23,456", nil), ("1.2.3", nil), ("12a", nil), ("", nil), ("-", nil),
    ("1-2", nil), ("1,2345", nil), ("1e999", nil), (",5", nil),
  ]

  @Test(arguments: point)
  func pointsAreRead(text: String, number: Double?) {
    #expect(NumberStyle.point.number(in: text) == number)
  }

  static let comma: [(String, Double?)] = [
    ("12,5", 12.5), ("1.234,5", 1234.5), ("12 €", 12), ("1.234", 1234), ("1.23", nil),
  ]

  @Test(arguments: comma)
  func commasAreRead(text: String, number: Double?) {
    #expect(NumberStyle.comma.number(in: text) == number)
  }
}
