/// How a numeric date with slashes or hyphens is read when both readings are days.
package enum DateOrder: String, Hashable, Sendable, Codable {
  case dayMonth, monthDay

  /// The custom of a region or language: month first in the United States (and where American
  /// forms are used), day first elsewhere. `region` is ISO 3166-1 alpha-2 and decides over
  /// `language` (ISO 639-1). English of unknown region is read month first: Unicode CLDR gives
  /// `en` the order M/d/y.
  package static func custom(region: String?, language: String?) -> DateOrder {
    if let region { return ["US", "PH", "FM", "MH", "PW", "PR"].contains(region) ? .monthDay : .dayMonth }
    return language == "en" ? .monthDay : .dayMonth
  }
}
