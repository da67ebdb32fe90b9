/// A date of ISO 8601 with or without a time, `2024-05-31T14:30:00`.
struct ISODate: Hashable {
  let year: Int
  let month: Int
  let day: Int
  let seconds: Double

  /// `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let first = parts.first else { return nil }
    let date = first.split(separator: "-").map { Int($0) }
    guard date.count == 3, let year = date[0], let month = date[1], let day = date[2],
      (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    let clock = parts.count == 2 ? parts[1].prefix { $0 != "Z" && $0 != "+" } : ""
    let time = clock.split(separator: ":").map { Double($0) ?? 0 }
    seconds = zip(time, [3_600, 60, 1]).reduce(0) { $0 + min(max($1.0, 0), 60) * $1.1 }
  }

  func serial(is1904: Bool) -> Double {
    Double(SerialDate.days(year: year, month: month, day: day, is1904: is1904)) + seconds / 86_400
  }
}
