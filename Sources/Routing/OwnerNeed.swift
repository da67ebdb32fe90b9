import LeadModel

/// What a lead and its queue ask of an owner, and when.
struct OwnerNeed {
  let country: String?
  let language: String?
  let skills: [String]
  let at: Timestamp
  let clock: RoutingClock

  /// `2026-03-01`.
  var day: String { clock.day(of: at) }

  /// The first instant of the month after.
  var nextMonth: Timestamp { clock.span(ofMonthOf: at).upperBound }
}
