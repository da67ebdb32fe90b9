import LeadModel

/// What a lead and its queue ask of an owner, and when.
struct OwnerNeed {
  let country: String?
  let language: String?
  let skills: [String]
  let at: Timestamp

  /// `2026-03-01`, in UTC.
  var day: String { String(at.description.prefix(10)) }

  /// The first instant of the month after, in UTC.
  var nextMonth: Timestamp? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let (year, month) = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return Timestamp(iso8601: "\(digits(year, 4))-\(digits(month, 2))-01")
  }
}
