import ArgumentParser
import Foundation
import Pipeline
import Scoring
import Storage

/// What an import reads and what it came to, as text.
enum ImportText {
  static func mapping(_ mapping: SignalMapping) -> String {
    let rows = mapping.columns.map { column in
      [
        column.name, column.role == .ignore ? "–" : column.role.rawValue,
        column.role == .ignore ? "" : column.isGuessed ? "guessed" : "as said", "\(column.filled)",
      ]
    }
    var lines = [Terminal.table(["COLUMN", "HOLDS", "", "FILLED"], rows)]
    var facts = ["source \(mapping.source)", "dates \(mapping.dates.rawValue), UTC"]
    if let type = mapping.type { facts.append("every row is \(type)") }
    facts.append(mapping.region.map { "phones of \($0)" } ?? "phones with country code only")
    lines.append(facts.joined(separator: "; "))
    return lines.joined(separator: "\n")
  }

  static func preview(_ report: ImportReport) -> String {
    ([
      "\(report.rows) rows: \(report.rows - report.badCount) good, \(report.badCount) bad"
        + repeated(report)
    ] + unscored(report) + bad(report)).joined(separator: "\n")
  }

  /// Prints the report; leaves with 1 when rows were bad.
  static func give(_ report: ImportReport, json: Bool) throws {
    if json { try Terminal.json(report) } else { Terminal.line(text(report)) }
    if report.badCount > 0 { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }

  private static func text(_ report: ImportReport) -> String {
    let kept = report.kept
    var lines: [String] = []
    let profiles = report.profiles > 0 ? "\(report.profiles) profiles, " : ""
    lines.append(
      "\(report.rows) rows: \(profiles)\(kept.new) new signals, \(kept.changed) changed, "
        + "\(kept.known) known, \(report.badCount) bad" + repeated(report))
    let standing = report.standing
    lines.append(
      "of all imported signals \(standing.attached) are at a profile, \(standing.unknown) wait for "
        + "one" + (standing.ambiguous > 0 ? ", \(standing.ambiguous) could be several's" : ""))
    lines += unscored(report) + bad(report)
    if let leads = report.leads {
      lines.append("\(leads.leads) leads, \(leads.decisions) new decisions")
    }
    return lines.joined(separator: "\n")
  }

  private static func repeated(_ report: ImportReport) -> String {
    report.repeated > 0 ? "; \(report.repeated) repeat an event of this file" : ""
  }

  private static func unscored(_ report: ImportReport) -> [String] {
    guard !report.unscored.isEmpty else { return [] }
    let types = report.unscored.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(10)
      .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return ["without points in the intent rules: \(types)"]
  }

  private static func bad(_ report: ImportReport) -> [String] {
    let shown = report.bad.prefix(20).map { "  line \($0.line): \($0.reason)" }
    let rest = report.badCount - shown.count
    return shown
      + (rest > 0 ? ["  … and \(rest) more; --json lists \(ImportReport.mostListed)"] : [])
  }
}
