import Graph
import LeadModel

/// The day, month or year that a mention names.
struct Deadline {
  /// The first instant after it, in UTC: a deadline on a day runs until that day's midnight.
  let end: Timestamp
  let sources: [SourceReference]
  /// When it was mentioned.
  let seen: Timestamp

  /// The end of an ISO 8601 day, month or year; `nil` for anything else.
  static func end(of date: String) -> Timestamp? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, let year = numbers.first, (1...9998).contains(year) else {
      return nil
    }
    switch numbers.count {
    case 1: return Timestamp(iso8601: "\(padded(year + 1, 4))-01-01")
    case 2 where (1...12).contains(numbers[1]):
      let next = numbers[1] == 12 ? (year + 1, 1) : (year, numbers[1] + 1)
      return Timestamp(iso8601: "\(padded(next.0, 4))-\(padded(next.1, 2))-01")
    case 3:
      return Timestamp(iso8601: date).map {
        Timestamp(millisecondsSince1970: $0.millisecondsSince1970 + 86_400_000)
      }
    default: return nil
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension LeadView {
  /// The deadline that ends first among those not over, of mentions that are not refusals.
  var nextDeadline: Deadline? {
    var next: Deadline?
    for entry in signals where entry.signal.details.date != nil {
      let signal = entry.signal
      guard signal.polarity == .positive,
        let end = signal.details.date.flatMap(Deadline.end(of:)), end > asOf
      else { continue }
      if let known = next, known.end <= end { continue }
      next = Deadline(end: end, sources: [.signal(signal)], seen: signal.occurredAt)
    }
    return next
  }
}
