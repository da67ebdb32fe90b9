import Extraction
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// How long each rule takes for 100 KB of text: real text, and text made to be slow.
///
/// `fuzz-rules FILE…`: milliseconds for 100 KB of those files, dearest rule first. `fuzz-rules`
/// alone: the worst of many repetitions of short pieces; ends with 1 when a rule takes longer than
/// the limit.
@main struct FuzzRules {
  /// No rule may take longer for 100 KB of any text.
  static let limitInMilliseconds = 50.0

  static func main() throws {
    let rules = try RuleSet.builtIn()
    let files = CommandLine.arguments.dropFirst()
    guard files.isEmpty else { return try time(rules, over: Array(files)) }
    let worst = try WorstText(rules: rules).findings()
    for finding in worst.prefix(25) { print(finding.line) }
    let slow = worst.filter { $0.milliseconds > limitInMilliseconds }
    print("\(worst.count) rules, \(slow.count) above \(Int(limitInMilliseconds)) ms")
    if !slow.isEmpty { exit(1) }
  }

  private static func time(_ rules: RuleSet, over files: [String]) throws {
    let texts = files.compactMap { FileManager.default.contents(atPath: $0).map(Array.init) }
    let size = Double(texts.map(\.count).reduce(0, +))
    var times: [(id: String, milliseconds: Double, matches: Int)] = []
    var glances: [Bool: [Glance?]] = [:]
    for id in rules.ids {
      var matches = 0
      let isIntent = id.hasPrefix("intent.")
      glances[isIntent] = glances[isIntent] ?? texts.map { rules.glance(over: $0, for: id) }
      let time = try ContinuousClock().measure {
        for (text, glance) in zip(texts, glances[isIntent] ?? []) {
          matches += try rules.search(id, in: text, after: glance).matches
        }
      }
      times.append((id, time / .milliseconds(1) * 100_000 / size, matches))
    }
    for time in times.sorted(by: { ($1.milliseconds, $0.id) < ($0.milliseconds, $1.id) }) {
      let required = try rules.required(by: time.id)
      print(
        String(format: "%8.3f ms  %6d matches  ", time.milliseconds, time.matches) + time.id
          + required.map { " | " + $0.map { "\($0.count)@\($0.reach)" }.joined(separator: " ") }
          .joined())
    }
    let sum = times.map(\.milliseconds).reduce(0, +)
    print(String(format: "%8.3f ms  all", sum))
  }
}
