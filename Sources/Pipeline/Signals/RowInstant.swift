import Foundation
import LeadModel
import Scoring

/// Reads the instants of a column of dates.
struct RowInstant {
  /// Which of the three numbers of a date comes first.
  let style: DateStyle

  /// An instant with milliseconds; without a zone it is taken as UTC, without a time as midnight.
  func instant(_ text: String, time: String? = nil) -> Timestamp? {
    if let epoch = Self.epoch(text) { return epoch }
    if time == nil, text.contains("T"), let instant = Timestamp(iso8601: text) { return instant }
    let whole = ([text] + (time.map { [$0] } ?? [])).joined(separator: " ")
      .replacing(", ", with: " ").replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ")
    guard let seconds = style.seconds(in: whole), let shift = Self.shift(of: whole) else {
      return nil
    }
    return Timestamp(millisecondsSince1970: Int64((seconds + shift) * 1000))
  }

  /// Seconds or milliseconds since 1970, as programs write them.
  private static func epoch(_ text: String) -> Timestamp? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(text) else {
      return nil
    }
    switch text.utf8.count {
    case 10: return Timestamp(millisecondsSince1970: number * 1000)
    case 13: return Timestamp(millisecondsSince1970: number)
    default: return nil
    }
  }

  /// Seconds to add for a zone and for the afternoon; `nil` for a zone that is not known.
  private static func shift(of text: String) -> Double? {
    guard let clock = text.firstMatch(of: #/[T ](\d{1,2}):\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(.*)$/#)
    else { return 0 }
    let hour = Double(clock.1) ?? 0
    var rest = clock.2.uppercased().replacing(".", with: "").replacing(" ", with: "")
    var shift = 0.0
    if rest.hasPrefix("AM") || rest.hasPrefix("PM") {
      guard (1...12).contains(hour) else { return nil }
      shift = (rest.hasPrefix("PM") ? 12 : 0) * 3600 - (hour == 12 ? 12 * 3600 : 0)
      rest.removeFirst(2)
    }
    for name in ["UTC", "GMT", "Z"] where rest.hasPrefix(name) {
      rest.removeFirst(name.count)
      break
    }
    guard !rest.isEmpty else { return shift }
    guard let zone = rest.wholeMatch(of: #/([+-])(\d{2}):?(\d{2})?/#), let hours = Double(zone.2)
    else { return nil }
    let minutes = zone.3.flatMap { Double($0) } ?? 0
    return shift - (zone.1 == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }

  /// The style in which most of a column's texts are dates, or `nil` when day and month could each
  /// come first in all of them.
  static func style(of texts: [String]) -> DateStyle? {
    let counts = DateStyle.allCases.map { style in
      (style: style, count: texts.count { RowInstant(style: style).instant($0) != nil })
    }
    let best = counts.map(\.count).max() ?? 0
    let styles = counts.filter { $0.count == best }.map(\.style)
    if styles.contains(.yearFirst) { return .yearFirst }
    guard styles.count > 1 else { return styles.first }
    return texts.allSatisfy { $0.prefix(6).contains(".") } ? .dayFirst : nil
  }
}
