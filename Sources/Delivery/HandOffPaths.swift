import Foundation

/// The values of a hand-off by path: `person.email`, `decision.tier`, `scores.combined`,
/// `why[0].reason`; `summary` is all of it for people.
struct HandOffPaths {
  private let root: [String: Any]
  private let summary: String

  init(_ handOff: HandOff) throws {
    root = try JSONSerialization.jsonObject(with: Data(handOff.json)) as? [String: Any] ?? [:]
    summary = HandOffText(handOff).summary
  }

  /// A text, a number or a flag; `nil` where there is none.
  func value(_ path: String) -> Any? {
    if path == "summary" { return summary }
    var value: Any? = root
    for step in path.split(separator: ".") {
      let parts = step.split(whereSeparator: { "[]".contains($0) })
      value = parts.first.flatMap { (value as? [String: Any])?[String($0)] }
      for index in parts.dropFirst() {
        let list = value as? [Any]
        value = Int(index).flatMap { place in
          list.flatMap { $0.indices.contains(place) ? $0[place] : nil }
        }
      }
    }
    return value is [Any] || value is [String: Any] || value is NSNull ? nil : value
  }

  func text(_ path: String) -> String? { value(path).map { "\($0)" } }
}
