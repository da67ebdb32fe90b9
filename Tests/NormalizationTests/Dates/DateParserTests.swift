import Normalization
import Testing

@Suite struct DateParserTests {
  @Test(arguments: [
    ("3 March 2026", "2026-03-03"), ("March 3rd, 2026", "2026-03-03"),
    ("le 3 mars 2026", "2026-03-03"), ("3. März 2026", "2026-03-03"),
    ("03-MAR-26", "2026-03-03"), ("1er avril 2026", "2026-04-01"),
    ("3 de marzo de 2026", "2026-03-03"), ("3 marzo 2026", "2026-03-03"),
    ("3 maart 2026", "2026-03-03"), ("Tuesday, 3 March 2026 10:42", "2026-03-03"),
    ("Tue, 03 Mar 2026 10:42:00 +0100", "2026-03-03"), ("2026-03-03T10:42:00Z", "2026-03-03"),
    ("2026/3/3", "2026-03-03"), ("20260303", "2026-03-03"), ("3.3.26", "2026-03-03"),
    ("Sept. 4, 2026", "2026-09-04"), ("the 1st day of March 2026", "2026-03-01"),
    ("12-14 June 2026", "2026-06-12"), ("2026年3月3日", "2026-03-03"), ("Mar 3 '26", "2026-03-03"),
    ("2 août 1999", "1999-08-02"), ("31/12/99", "1999-12-31"), ("14h30, 3 mars 2026", "2026-03-03"),
    ("March 2026", "2026-03"), ("03/2026", "2026-03"), ("2026-03", "2026-03"), ("2026", "2026"),
    ("Q3 2026", "2026-07"), ("3. Quartal 2026", "2026-07"), ("2026-Q3", "2026-07"),
  ])
  func formsAreRead(text: String, iso: String) {
    #expect(DateParser.parse(text)?.iso8601 == iso)
  }

  @Test func theOrderDecidesSlashesAndFullStopsDoNot() {
    #expect(DateParser.parse("03/04/2026", order: .dayMonth)?.iso8601 == "2026-04-03")
    #expect(DateParser.parse("03/04/2026", order: .monthDay)?.iso8601 == "2026-03-04")
    #expect(DateParser.parse("03/14/2026", order: .dayMonth)?.iso8601 == "2026-03-14")
    #expect(DateParser.parse("14/03/2026", order: .monthDay)?.iso8601 == "2026-03-14")
    #expect(DateParser.parse("03.04.2026", order: .monthDay)?.iso8601 == "2026-04-03")
  }

  @Test(arguments: [
    "", "call me", "31.02.2026", "99/99/2026", "12:30", "1 234", "March", "version 3.4.2", "007",
  ])
  func otherTextIsRefused(text: String) {
    #expect(DateParser.parse(text) == nil)
  }

  @Test func customsFollowRegionThenLanguage() {
    #expect(DateOrder.custom(region: "US", language: "en") == .monthDay)
    #expect(DateOrder.custom(region: "GB", language: "en") == .dayMonth)
    #expect(DateOrder.custom(region: nil, language: "en") == .monthDay)
    #expect(DateOrder.custom(region: nil, language: "de") == .dayMonth)
  }

  @Test func everyDayIsReadBackInEveryForm() {
    for days in stride(from: 0, to: 30_000, by: 17) {
      let date = CivilDate(daysSince1970: days)
      let forms = [
        "\(date.day).\(date.month).\(date.year)", "\(date.day)/\(date.month)/\(date.year)",
        date.iso8601,
      ]
      for form in forms { #expect(DateParser.parse(form) == DateSpan(date)) }
    }
  }
}
