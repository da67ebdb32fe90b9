import Foundation
package import LeadModel

/// What time it is where leads are worked: the days and months of a zone, and the hours in which
/// somebody works.
///
/// The rules of zones are those that Foundation has: where a country changes its own, a decision made
/// before may be made again with another deadline.
package struct RoutingClock: Sendable {
  private let zone: TimeZone
  /// `nil` where every hour counts.
  private let hours: Hours?

  private struct Hours {
    let days: Set<BusinessCalendar.Weekday>
    /// Minutes from the beginning of the day.
    let from: Int
    let to: Int
    let holidays: [Owner.Absence]
  }

  /// Of a calendar without problems; what cannot be read of another is as without one.
  package init(_ calendar: BusinessCalendar?) {
    zone = calendar.flatMap { TimeZone(identifier: $0.zone) } ?? .gmt
    hours = calendar.flatMap { calendar in
      guard let from = BusinessCalendar.minutes(calendar.from),
        let to = BusinessCalendar.minutes(calendar.to), from < to, !calendar.days.isEmpty
      else { return nil }
      return Hours(
        days: Set(calendar.days), from: from, to: to, holidays: calendar.holidays)
    }
  }

  // MARK: - Days and months

  /// `2026-03-01`.
  package func day(of instant: Timestamp) -> String { Self.day(local(instant)) }

  /// `2026-03`.
  package func month(of instant: Timestamp) -> String { String(day(of: instant).prefix(7)) }

  /// From its first instant up to the first of the next.
  package func span(ofMonthOf instant: Timestamp) -> Range<Timestamp> {
    let parts = day(of: instant).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return instant..<instant }
    let months = parts[0] * 12 + parts[1] - 1
    guard let start = first(ofMonth: months), let end = first(ofMonth: months + 1) else {
      return instant..<instant
    }
    return start..<end
  }

  /// The first instant after a day written `2026-03-01`; `nil` when it is not one.
  package func end(ofDay day: String) -> Timestamp? {
    guard let midnight = Timestamp(iso8601: day) else { return nil }
    return instant(ofLocal: midnight.millisecondsSince1970 + Self.millisecondsPerDay)
  }

  /// Months are counted from the year 0.
  private func first(ofMonth months: Int) -> Timestamp? {
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return Timestamp(iso8601: "\(digits(months / 12, 4))-\(digits(months % 12 + 1, 2))-01")
      .map { instant(ofLocal: $0.millisecondsSince1970) }
  }

  // MARK: - Hours

  /// That many hours later, counting those in which somebody works.
  ///
  /// Nobody's day is longer or shorter for a change of clocks outside its hours; within them, what
  /// passes counts.
  package func adding(hours count: Double, to start: Timestamp) -> Timestamp {
    guard let hours else { return start.adding(hours: count) }
    var left = Int64((count * 3_600_000).rounded())
    var day = Self.dayNumber(local(start))
    // 87,600 hours, the most that rules may ask for, are 240 years of an hour a week.
    let last = day + 366 * 300
    while day < last {
      if let span = span(of: day, hours), span.upperBound > start {
        let from = max(span.lowerBound, start).millisecondsSince1970
        let there = span.upperBound.millisecondsSince1970 - from
        if left <= there { return Timestamp(millisecondsSince1970: from + left) }
        left -= there
      }
      day += 1
    }
    return start.adding(hours: count)
  }

  /// The hours of a day; `nil` when nobody works then.
  private func span(of day: Int64, _ hours: Hours) -> Range<Timestamp>? {
    let midnight = day * Self.millisecondsPerDay
    // Day 0 was a thursday.
    let weekday = Int(((day + 3) % 7 + 7) % 7)
    guard hours.days.contains(BusinessCalendar.Weekday.allCases[weekday]) else { return nil }
    let name = Self.day(Timestamp(millisecondsSince1970: midnight))
    guard !hours.holidays.contains(where: { $0.covers(name) }) else { return nil }
    let start = instant(ofLocal: midnight + Int64(hours.from) * 60_000)
    let end = instant(ofLocal: midnight + Int64(hours.to) * 60_000)
    return start < end ? start..<end : nil
  }

  // MARK: - Zones

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// What a clock there shows, as if it were UTC.
  private func local(_ instant: Timestamp) -> Timestamp {
    Timestamp(
      millisecondsSince1970: instant.millisecondsSince1970
        + offset(at: instant.millisecondsSince1970))
  }

  /// When a clock there shows it: of two such instants the first, and of a time that is left out as
  /// much later as is left out.
  private func instant(ofLocal milliseconds: Int64) -> Timestamp {
    let before = milliseconds - offset(at: milliseconds - Self.millisecondsPerDay)
    let after = milliseconds - offset(at: milliseconds + Self.millisecondsPerDay)
    let isAfter =
      before + offset(at: before) != milliseconds
      && after + offset(at: after) == milliseconds
    return Timestamp(millisecondsSince1970: isAfter ? after : before)
  }

  private func offset(at milliseconds: Int64) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    return Int64(zone.secondsFromGMT(for: date)) * 1000
  }

  private static func day(_ local: Timestamp) -> String { String(local.description.prefix(10)) }

  private static func dayNumber(_ local: Timestamp) -> Int64 {
    let milliseconds = local.millisecondsSince1970
    let rest = (milliseconds % millisecondsPerDay + millisecondsPerDay) % millisecondsPerDay
    return (milliseconds - rest) / millisecondsPerDay
  }
}
