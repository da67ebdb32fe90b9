import Scoring
import Testing

@Suite struct DateStyleTests {
  static let day = 86_400.0
  static let dates: [(DateStyle, String, Double?)] = [
    (.yearFirst, "1970-01-02", day), (.yearFirst, "1970/1/3", 2 * day),
    (.yearFirst, "19700104", 3 * day), (.yearFirst, "2000-02-29", 11_016 * day),
    (.yearFirst, "1970-01-01T10:42:00Z", 38_520), (.yearFirst, "1970-01-01 10:42", 38_520),
    (.dayFirst, "31.1.1970", 30 * day), (.dayFirst, "31/01/70", 30 * day),
    (.monthFirst, "1/31/1970", 30 * day), (.yearFirst, "1969-12-31", -day),
    (.yearFirst, "2001-02-29", nil), (.monthFirst, "31/1/1970", nil), (.dayFirst, "1-1.70", nil),
    (.yearFirst, "soon", nil), (.yearFirst, "1970-01-01 noon", nil), (.yearFirst, "", nil),
    (.yearFirst, "99999999", nil),
  ]

  @Test(arguments: dates)
  func datesAreRead(style: DateStyle, text: String, seconds: Double?) {
    #expect(style.seconds(in: text) == seconds)
  }

  @Test func weekdaysBeginWithMonday() {
    #expect(CalendarDay.weekday(0) == 3)  // 1970-01-01 was a Thursday.
    #expect(CalendarDay.weekday(-4) == 6)
  }
}
