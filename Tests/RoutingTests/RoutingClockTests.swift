import Foundation
import LeadModel
import Routing
import Scoring
import Testing

@Suite struct RoutingClockTests {
  private static let berlin = BusinessCalendar(zone: "Europe/Berlin")

  struct Case: CustomTestStringConvertible {
    let name: String
    var calendar = RoutingClockTests.berlin
    let start: String
    let hours: Double
    let end: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "within a day", start: "2026-03-03T08:30:00Z", hours: 2, end: "2026-03-03T10:30:00Z"),
    Case(
      name: "to the very end of a day", start: "2026-03-03T08:00:00Z", hours: 8,
      end: "2026-03-03T16:00:00Z"),
    Case(
      name: "over night", start: "2026-03-03T15:30:00Z", hours: 1, end: "2026-03-04T08:30:00Z"),
    Case(
      name: "before the day begins", start: "2026-03-03T03:00:00Z", hours: 1,
      end: "2026-03-03T09:00:00Z"),
    Case(
      name: "over a weekend", start: "2026-03-06T15:00:00Z", hours: 2, end: "2026-03-09T09:00:00Z"),
    Case(
      name: "from a saturday", start: "2026-03-07T12:00:00Z", hours: 9,
      end: "2026-03-10T09:00:00Z"),
    Case(
      name: "over holidays and a weekend",
      calendar: BusinessCalendar(
        zone: "Europe/Berlin", holidays: [.init(from: "2026-12-25", to: "2026-12-26")]),
      start: "2026-12-24T15:00:00Z", hours: 4, end: "2026-12-28T11:00:00Z"),
    Case(
      name: "the clocks go forward at the weekend", start: "2026-03-27T15:00:00Z", hours: 2,
      end: "2026-03-30T08:00:00Z"),
    Case(
      name: "a day of 23 hours", calendar: allDay([.sun]), start: "2026-03-28T00:00:00Z",
      hours: 23, end: "2026-03-29T22:00:00Z"),
    Case(
      name: "one hour more is next week's", calendar: allDay([.sun]),
      start: "2026-03-28T00:00:00Z", hours: 24, end: "2026-04-04T23:00:00Z"),
    Case(
      name: "a day of 25 hours", calendar: allDay([.sun]), start: "2026-10-24T00:00:00Z",
      hours: 25, end: "2026-10-25T23:00:00Z"),
    Case(
      name: "the day begins when there is no such time",
      calendar: BusinessCalendar(
        zone: "America/New_York", days: [.sun], from: "02:30", to: "05:00"),
      start: "2026-03-08T00:00:00Z", hours: 1, end: "2026-03-08T08:30:00Z"),
    Case(
      name: "the day begins when there are two such times",
      calendar: BusinessCalendar(
        zone: "America/New_York", days: [.sun], from: "01:30", to: "05:00"),
      start: "2026-11-01T00:00:00Z", hours: 1, end: "2026-11-01T06:30:00Z"),
    Case(
      name: "where it is tomorrow already",
      calendar: BusinessCalendar(zone: "Pacific/Kiritimati"), start: "2026-03-01T18:00:00Z",
      hours: 1, end: "2026-03-01T20:00:00Z"),
  ]

  private static func allDay(_ days: [BusinessCalendar.Weekday]) -> BusinessCalendar {
    BusinessCalendar(zone: "Europe/Berlin", days: days, from: "00:00", to: "24:00")
  }

  @Test(arguments: cases) func hoursCountWhileSomebodyWorks(_ given: Case) throws {
    let start = try #require(Timestamp(iso8601: given.start))
    let clock = RoutingClock(given.calendar)
    #expect(clock.adding(hours: given.hours, to: start) == Timestamp(iso8601: given.end))
  }

  @Test func withoutACalendarEveryHourCounts() {
    let clock = RoutingClock(nil)
    #expect(clock.adding(hours: 7.25, to: Examples.now) == Examples.now.adding(hours: 7.25))
  }

  /// Against Foundation's calendar, quarter by quarter.
  @Test(arguments: 0..<40) func hoursAreThoseThatFoundationCounts(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let zone = random.pick(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC"])
    let from = Int.random(in: 4...11, using: &random)
    let to = Int.random(in: (from + 1)...23, using: &random)
    let days = BusinessCalendar.Weekday.allCases.filter { _ in random.chance(0.6) } + [.sun]
    let calendar = BusinessCalendar(
      zone: zone, days: Array(Set(days)), from: from < 10 ? "0\(from):00" : "\(from):00",
      to: to < 10 ? "0\(to):00" : "\(to):00",
      holidays: [.init(from: "2026-03-30", to: "2026-04-02")])
    // Two weeks around the change of clocks.
    let quarter: Int64 = 900_000
    let first: Int64 = 1_774_224_000_000
    let start = first + quarter * Int64.random(in: 0..<1300, using: &random)
    let count = Int64.random(in: 1...200, using: &random)
    var left = count
    var end = start
    while left > 0 {
      if try Self.isOpen(end, calendar) { left -= 1 }
      end += quarter
    }
    let clock = RoutingClock(calendar)
    let found = clock.adding(
      hours: Double(count) / 4, to: Timestamp(millisecondsSince1970: start))
    #expect(found.millisecondsSince1970 == end)
  }

  /// Whether somebody works in the quarter of an hour that begins then.
  private static func isOpen(_ milliseconds: Int64, _ business: BusinessCalendar) throws -> Bool {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: business.zone))
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    let parts = calendar.dateComponents([.month, .day, .weekday, .hour], from: date)
    let weekday = BusinessCalendar.Weekday.allCases[(try #require(parts.weekday) + 5) % 7]
    let hours = try [business.from, business.to].map { try #require(Int($0.prefix(2))) }
    let isHoliday =
      (parts.month == 3 && (parts.day ?? 0) >= 30) || (parts.month == 4 && (parts.day ?? 0) <= 2)
    let hour = try #require(parts.hour)
    return business.days.contains(weekday) && !isHoliday && hour >= hours[0] && hour < hours[1]
  }

  @Test func aMonthIsThatOfTheZone() throws {
    let clock = RoutingClock(Self.berlin)
    let last = try #require(Timestamp(iso8601: "2026-03-31T21:59:59Z"))
    let next = try #require(Timestamp(iso8601: "2026-03-31T22:00:00Z"))
    #expect(clock.month(of: last) == "2026-03")
    #expect(clock.month(of: next) == "2026-04")
    let start = try #require(Timestamp(iso8601: "2026-02-28T23:00:00Z"))
    #expect(clock.span(ofMonthOf: last) == start..<next)
    let utc = RoutingClock(nil).span(ofMonthOf: next)
    #expect(utc.upperBound == Timestamp(iso8601: "2026-04-01"))
    #expect(
      RoutingClock(nil).span(ofMonthOf: try #require(Timestamp(iso8601: "2026-12-31")))
        .upperBound == Timestamp(iso8601: "2027-01-01"))
  }

  // MARK: - In decisions

  private func decide(_ rules: RoutingRules, load: OwnerLoad = OwnerLoad(), at: String) throws
    -> Decision
  {
    try Router(rules: rules).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(), load: load,
      at: try #require(Timestamp(iso8601: at)))
  }

  @Test func anEscalationIsDueInHoursOfTheCalendar() throws {
    var rules = EscalationTests.rules
    rules.calendar = Self.berlin
    let decision = try decide(rules, at: "2026-03-06T15:00:00Z")
    #expect(decision.timing?.due == Timestamp(iso8601: "2026-03-09T11:00:00Z"))
  }

  @Test func absencesAndMonthsAreThoseOfTheZone() throws {
    var rules = Examples.rules(
      owners: [
        Owner("anna", absences: [.init(from: "2026-03-03", to: "2026-03-03")])
      ])
    rules.calendar = Self.berlin
    let away = try decide(rules, at: "2026-03-02T23:30:00Z")
    #expect(away.owner == nil)
    #expect(away.timing?.due == Timestamp(iso8601: "2026-03-03T23:00:00Z"))
    #expect(try decide(rules, at: "2026-03-03T23:30:00Z").owner == "anna")
    rules.owners = [Owner("anna", capacityPerMonth: 1)]
    let full = try decide(rules, load: OwnerLoad(["anna": 1]), at: "2026-03-31T21:00:00Z")
    #expect(full.timing?.due == Timestamp(iso8601: "2026-03-31T22:00:00Z"))
  }

  /// Decisions of before are made again by rules that have none.
  @Test func rulesWithoutACalendarHaveTheHashThatTheyHad() throws {
    let text = try CanonicalJSON.text(Examples.rules(owners: [Owner("anna")]))
    #expect(!text.contains("calendar"))
  }
}
