public import Foundation

/// An instant with millisecond precision, UTC.
///
/// Coded as ISO 8601 with milliseconds and `Z` (`2026-03-03T10:42:00.000Z`), so that the same
/// instant always has the same bytes. Stages never ask the clock; they are handed one of these.
public struct Timestamp: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public let millisecondsSince1970: Int64

  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }

  public init(_ date: Date) {
    millisecondsSince1970 = Int64((date.timeIntervalSince1970 * 1000).rounded())
  }

  /// `nil` when the text is not an ISO 8601 date or date and time. A date alone means its
  /// midnight in UTC.
  public init?(iso8601 text: String) {
    if let canonical = CivilTime(canonical: text) {
      self.init(millisecondsSince1970: canonical.millisecondsSince1970)
      return
    }
    let full = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let seconds = Date.ISO8601FormatStyle()
    let day = Date.ISO8601FormatStyle().year().month().day()
    if let date = (try? full.parse(text)) ?? (try? seconds.parse(text)) {
      self.init(date)
    } else if text.utf8.count == 10, let date = try? day.parse(text) {
      self.init(date)
    } else {
      return nil
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Timestamp(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected an ISO 8601 date and time in UTC")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public var date: Date { Date(timeIntervalSince1970: Double(millisecondsSince1970) / 1000) }

  /// Seconds and milliseconds apart: Foundation cuts the fraction of a binary `Double` off, which
  /// made every second millisecond one too early.
  public var description: String {
    if let civil = CivilTime(millisecondsSince1970: millisecondsSince1970) { return civil.text }
    let milliseconds = Int((millisecondsSince1970 % 1000 + 1000) % 1000)
    let seconds = (millisecondsSince1970 - Int64(milliseconds)) / 1000
    let whole = Date(timeIntervalSince1970: Double(seconds)).formatted(Date.ISO8601FormatStyle())
    let digits = String(1000 + milliseconds).dropFirst()
    return "\(whole.dropLast()).\(digits)Z"
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }

  /// That many hours later, to the millisecond; earlier when negative.
  public func adding(hours: Double) -> Timestamp {
    Timestamp(
      millisecondsSince1970: millisecondsSince1970 + Int64((hours * 3_600_000).rounded()))
  }

  /// Whole and fractional days from `earlier` to here; negative when `earlier` is later.
  public func days(since earlier: Timestamp) -> Double {
    Double(millisecondsSince1970 - earlier.millisecondsSince1970) / 86_400_000
  }
}
