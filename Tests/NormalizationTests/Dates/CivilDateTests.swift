import Normalization
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2000, 3, 1, 11_017), (2026, 3, 3, 20_515), (1969, 12, 31, -1),
    (1900, 2, 28, -25_509),
  ])
  func daysAreCountedFrom1970(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test func everyDayOfEightHundredYearsComesBack() {
    var previous = CivilDate(daysSince1970: -135_000)
    for days in -134_999...160_000 {
      let date = CivilDate(daysSince1970: days)
      guard date.daysSince1970 == days, date > previous, date.weekday == previous.weekday % 7 + 1
      else {
        Issue.record("day \(days)")
        return
      }
      previous = date
    }
  }

  @Test func daysThatDoNotExistAreRefused() {
    #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2026, month: 13, day: 1) == nil)
    #expect(CivilDate(iso8601: "2026-3-03") == nil)
  }

  @Test func monthsAreAddedToTheLastDay() throws {
    let date = try #require(CivilDate(iso8601: "2026-01-31"))
    #expect(date.adding(months: 1).iso8601 == "2026-02-28")
    #expect(date.adding(months: -2).iso8601 == "2025-11-30")
    #expect(date.weekday == 6)
  }

  @Test(arguments: [(1, 2026, "2025-12-29"), (53, 2020, "2020-12-28"), (34, 2026, "2026-08-17")])
  func weeksBeginOnTheirMonday(week: Int, year: Int, monday: String) {
    #expect(CivilDate.monday(ofWeek: week, in: year)?.iso8601 == monday)
    #expect(CivilDate.monday(ofWeek: 53, in: 2025) == nil)
  }
}
