import Testing

@testable import Reading

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("0", 1234.5, "1235"), ("0.00", -0.001, "0.00"), ("0.00", 1.005, "1.01"),
    ("0.00", 2.675, "2.68"), ("#,##0", 1234567, "1,234,567"), ("#,##0", 12, "12"),
    ("#,##0.00", -1234.5, "-1,234.50"), ("#", 0, ""), ("0.0#", 1.5, "1.5"), ("0.##", 5, "5."),
    ("0000", 42, "0042"), ("0,000", 42, "0,042"), ("#,##0,", 1234567, "1,235"),
    ("0.0,,\" M\"", 12345678, "12.3 M"), ("0%", 0.256, "26%"), ("0.00%", 1.5, "150.00%"),
    ("0.00E+00", 12345, "1.23E+04"), ("0.0E-00", 0.00012, "1.2E-04"),
    ("##0.0E+0", 12345, "12.3E+3"),
    ("0.00E+00", 0, "0.00E+00"), ("0.00E+00", 0.999999, "1.00E+00"),
    ("0.00E+00", 99.995, "1.00E+02"),
    ("##0.0E+0", 999.99, "1.0E+3"), ("00.0E+0", 9.999, "10.0E+0"), ("00.0E+0", 12345, "12.3E+3"),
    ("# ?/?", 0.75, "3/4"), ("# ?/?", 2.5, "2 1/2"),
    ("# ?/?", 3.14159, "3 1/7"), ("# ??/??", 3.14159, "3 14/99"), ("# ?/8", 0.3, "2/8"),
    ("# ?/?", 3, "3"), ("?/?", 1.5, "3/2"),
    ("(000) 000-0000", 5_550_100, "(000) 555-0100"), ("000-00-0000", 123_456_789, "123-45-6789"),
    ("\"Nr. \"0", 7, "Nr. 7"), ("0\\ \"kg\"", 7, "7 kg"), ("0 kg", 7, "7 kg"),
    ("@", 12, "12"), ("General", 0.1 + 0.2, "0.3"), ("General\" Stück\"", 3, "3 Stück"),
    ("#,##0.00 [$€-407]", 1234.5, "1,234.50 €"), ("[$£-809]#,##0", 99, "£99"),
    ("[$USD] 0", 5, "USD 5"), ("\"$\"#,##0.00", 1e15, "$1,000,000,000,000,000.00"),
  ])
  func numbers(code: String, value: Double, expected: String) {
    #expect(NumberFormat(code: code).text(for: value) == expected)
  }

  @Test(arguments: [
    ("0;(0)", -5.0, "(5)"), ("0;(0)", 5, "5"), ("0;-0;\"none\"", 0, "none"),
    ("0;-0;", 0, ""), (";;;", 5, ""), ("[Red]0.0;[Blue]-0.0", -2.25, "-2.3"),
    ("[>=1000]#,##0,\" k\";0", 2500, "3 k"), ("[>=1000]#,##0,\" k\";0", 25, "25"),
    ("[<0]\"minus \"0;0", -4, "minus 4"), ("[=1]\"yes\";[=0]\"no\";0", 0, "no"),
    ("0;0;0;\"Mr \"@", -3, "3"), ("0.0_);\\(0.0\\)", 3, "3.0"), ("0;@", -3, "-3"),
  ])
  func sections(code: String, value: Double, expected: String) {
    #expect(NumberFormat(code: code).text(for: value) == expected)
  }

  @Test(arguments: [
    (41, -1234.0, "(1,234)"), (44, 1234.5, "$ 1,234.50"), (44, 0, "$ -"), (14, 45443, "2024-05-31"),
    (22, 45443.604166666664, "2024-05-31 14:30"), (15, 45443, "31-May-24"), (18, 0.75, "6:00 PM"),
    (46, 1.5, "36:00:00"), (47, 0.000347222, "00:30.0"), (9, 0.5, "50%"), (49, 5, "5"),
    (31, 45443, "2024-05-31"), (48, 1234, "1.2E+3"),
  ])
  func builtIn(id: Int, value: Double, expected: String) throws {
    let code = try #require(BuiltInFormats.code(id))
    #expect(NumberFormat(code: code).text(for: value) == expected)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", 45443.0, "31/05/2024"), ("m/d/yy", 45443, "5/31/24"),
    ("d. mmmm yyyy", 45443, "31. May 2024"), ("[$-407]d. mmmm yyyy", 43891, "1. März 2020"),
    ("[$-40C]dddd d mmmm yyyy", 45443, "vendredi 31 mai 2024"),
    ("[$-C0A]d \"de\" mmmm \"de\" yyyy", 45292, "1 de enero de 2024"),
    ("[$-409]mmm d, yyyy", 45443, "May 31, 2024"), ("ddd", 45443, "Fri"), ("mmmmm", 45443, "M"),
    ("yyyy\\-mm\\-dd\\ hh:mm", 45443.999999, "2024-05-31 23:59"),
    ("hh:mm:ss", 45443.99999, "23:59:59"), ("hh:mm:ss", 0.9999999, "00:00:00"),
    ("h:mm:ss.00", 0.5000012, "12:00:00.10"), ("h AM/PM", 0.0, "12 AM"), ("h A/P", 0.5, "12 P"),
    ("[mm]:ss", 0.0625, "90:00"), ("[s]", 0.001, "86"), ("[h]:mm", -0.5, "-12:00"),
    ("mm:ss", 0.0007, "01:00"), ("h:mm", 0.0007, "0:01"), ("mm/dd hh:mm", 45443.25, "05/31 06:00"),
    ("dd.mm.yyyy;@", 45443, "31.05.2024"),
    ("[$-F800]dddd\\,\\ mmmm", 45443, "Friday, May 31, 2024"),
    ("d", 1, "1"), ("yyyy-mm-dd", 59, "1900-02-28"), ("yyyy-mm-dd", 60, "1900-02-29"),
    ("yyyy-mm-dd", 61, "1900-03-01"), ("yyyy-mm-dd", 2_958_465, "9999-12-31"),
    ("yyyy-mm-dd", 2_958_466, "2958466"), ("yyyy-mm-dd", -1, "-1"), ("dddd", 1, "Sunday"),
  ])
  func dates(code: String, value: Double, expected: String) {
    #expect(NumberFormat(code: code).text(for: value) == expected)
  }

  @Test func theOtherDateSystem() {
    let format = NumberFormat(code: "yyyy-mm-dd", is1904: true)
    #expect(format.text(for: 0) == "1904-01-01")
    #expect(format.text(for: 43_981) == "2024-05-31")
  }

  @Test(arguments: [false, true])
  func writtenDatesAndCountedDaysAgree(is1904: Bool) throws {
    let format = NumberFormat(code: "yyyy-mm-dd\\Thh:mm:ss", is1904: is1904)
    for text in ["1904-02-28T00:00:01", "1999-12-31T23:59:59", "2000-02-29T12:00:00"] {
      let serial = try #require(ISODate(text)?.serial(is1904: is1904))
      #expect(format.text(for: serial) == text)
    }
    #expect(SerialDate.days(year: 1900, month: 2, day: 28, is1904: false) == 59)
    #expect(SerialDate.days(year: 1900, month: 3, day: 1, is1904: false) == 61)
  }

  @Test(
    arguments: [
      (0.0, "0"), (-0.0, "0"), (1, "1"), (441_632_960_123, "441632960123"), (1e15, "1E+15"),
      (123456.789, "123456.789"), (1.0 / 3, "0.333333333"), (1234567890.123, "1234567890"),
      (1e-10, "1E-10"), (-2.5, "-2.5"), (1.5e300, "1.5E+300"), (0.1 + 0.2, "0.3"),
      (99999999999.9, "100000000000"),
    ] as [(Double, String)])
  func general(value: Double, expected: String) {
    #expect(GeneralFormat.text(for: value) == expected)
  }

  @Test(arguments: [
    ("General", "abc", "abc"), ("@", "abc", "abc"), ("0;0;0;\"Mr \"@", "Hill", "Mr Hill"),
    ("0.00", "abc", "abc"), ("_(@_)", "abc", "abc"),
  ])
  func text(code: String, text: String, expected: String) {
    #expect(NumberFormat(code: code).text(for: text) == expected)
  }

  /// Whatever stands in a code, it ends, and never traps.
  @Test func anyCodeIsHarmless() {
    let pieces = [
      "0", "#", "?", ".", ",", "%", "E+", "e-", "/", "[h]", "[$-407]", "[>1]", ";", "\"", "\\", "_",
      "*", "@", "General", "y", "mmm", "d", "h", "s", ".000", "AM/PM", "999999999", "[", "]",
    ]
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let values = [0, -1, 1.5, 1e308, -1e308, 5e-300, 2_958_465.999999999, 1e15, 12345.678]
    for _ in 0..<3_000 {
      let code = (0..<next(9)).map { _ in pieces[next(pieces.count)] }.joined()
      let format = NumberFormat(code: code)
      for value in values { #expect(format.text(for: value).utf8.count < 20_000) }
      #expect(format.text(for: "text").utf8.count < 20_000)
    }
  }
}
