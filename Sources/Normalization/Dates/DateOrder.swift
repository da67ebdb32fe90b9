/// How a numeric date with slashes or hyphens is read when both readings are days.
package enum DateOrder: String, Hashable, Sendable, Codable {
  case dayMonth, monthDay

  /// The custom of a region or language: month first in the United States (and where American
  /// forms are used), day first elsewhere. `region` is ISO 3166-1 alpha-2 and decides over
  /// `language` (ISO 639-1). English of unknown region is read month first: Unicode CLDR gives
  /// `en` the order M/d/y.
  package static func custom(region: String?, language: String?) -> DateOrder {
    if let region {
      return ["US", "PH", "FM", "MH", "PW", "PR"].contains(region) ? .monthDay : .dayMonth
    }
    return language == "en" ? .monthDay : .dayMonth
  }
}

extension DateOrder {
  /// The order that a numeric date gives away because only one of its readings is a day; `nil` for
  /// one that can be read both ways, is written with full stops, or begins with the year.
  package static func shown(by text: String) -> DateOrder? {
    let numbers = text.split { !$0.isNumber }.map { (value: Int($0) ?? 0, digits: $0.count) }
    guard numbers.count == 3, !text.contains("."), numbers[0].digits <= 2 else { return nil }
    let (first, second) = (numbers[0].value, numbers[1].value)
    if (13...31).contains(first), (1...12).contains(second) { return .dayMonth }
    return (13...31).contains(second) && (1...12).contains(first) ? .monthDay : nil
  }
}
