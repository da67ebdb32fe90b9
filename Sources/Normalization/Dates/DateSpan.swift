/// What a written date says: a day, or a month, quarter or year when no more is known.
package struct DateSpan: Hashable, Sendable {
  package enum Precision: Hashable, Sendable {
    case day, week, month, quarter, year
  }

  /// First day of the span.
  package let start: CivilDate
  package let precision: Precision

  package init(_ start: CivilDate, _ precision: Precision = .day) {
    self.start = start
    self.precision = precision
  }

  /// ISO 8601: `2026-03-03`, `2026-03` or `2026`; of a week its first day, of a quarter its first
  /// month.
  package var iso8601: String {
    switch precision {
    case .day, .week: start.iso8601
    case .month, .quarter: String(start.iso8601.prefix(7))
    case .year: String(start.iso8601.prefix(4))
    }
  }

  /// The last day of the span: what "by" and "until" mean.
  package var last: CivilDate {
    switch precision {
    case .day: start
    case .week: start.adding(days: 6)
    case .month: start.lastOfMonth
    case .quarter: start.adding(months: 2).lastOfMonth
    case .year: start.adding(months: 11).lastOfMonth
    }
  }
}
