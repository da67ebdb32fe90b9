import Foundation
import Glibc

/// Leads as lines of comma-separated values (RFC 4180) under one header.
package enum LeadSheet {
  private static let columns: [(name: String, path: String)] = [
    ("key", "key"), ("event", "event"), ("lead", "lead"), ("title", "title"),
    ("person", "person.name"), ("job_title", "person.title"), ("role", "person.role"),
    ("email", "person.email"), ("phone", "person.phone"), ("organization", "organization.name"),
    ("domain", "organization.domain"), ("organization_email", "organization.email"),
    ("organization_phone", "organization.phone"), ("website", "organization.website"),
    ("street", "organization.street"), ("city", "organization.city"),
    ("postcode", "organization.postcode"), ("country", "organization.country"),
    ("industry", "organization.industry"), ("employees", "organization.employees"),
    ("qualified", "decision.qualified"), ("tier", "decision.tier"), ("queue", "decision.queue"),
    ("owner", "decision.owner"), ("decided_at", "decision.at"), ("fit", "scores.fit"),
    ("intent", "scores.intent"), ("combined", "scores.combined"), ("documents", "documents"),
    ("next_step", "nextStep"), ("why", "why[0].reason"),
  ]

  package static var header: String { columns.map(\.name).joined(separator: ",") }

  package static func line(_ handOff: HandOff) throws -> String {
    let paths = try HandOffPaths(handOff)
    return columns.map { column in
      // JSONSerialization gives flags and numbers as one type.
      column.name == "qualified"
        ? "\(handOff.decision.qualified)" : cell(paths.text(column.path) ?? "")
    }.joined(separator: ",")
  }

  /// Quoted where needed. A cell that a spreadsheet would take for a formula begins with an
  /// apostrophe; numbers and phone numbers are left alone.
  static func cell(_ text: String) -> String {
    let isFormula =
      text.first.map { "=+-@\t\r".contains($0) } == true
      && text.wholeMatch(of: #/[+-]?[\d .,]+/#) == nil
    let plain = isFormula ? "'" + text : text
    guard plain.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return plain }
    return "\"" + plain.replacing("\"", with: "\"\"") + "\""
  }

  /// Appends a line, under a header where the file is new, and flushes it to the disk. A hand-off
  /// that stands in the file already is not written again.
  static func append(_ handOff: HandOff, to path: String) throws -> DeliveryOutcome {
    let line = Array((try line(handOff) + "\n").utf8)
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      return .retry(reason: "the file cannot be written: \(String(cString: strerror(errno)))")
    }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    guard flock(file, LOCK_EX) == 0 else { return .retry(reason: "the file cannot be locked") }
    let standing = try handle.readToEnd() ?? Data()
    let whole = standing[..<(standing.lastIndex(of: 10) ?? standing.startIndex)]
    if whole.range(of: Data("\(handOff.key),".utf8)) != nil { return .delivered }
    var bytes = standing.isEmpty ? Array((header + "\n").utf8) : []
    // A line that a crash cut off is closed first.
    if let last = standing.last, last != 10 { bytes.append(10) }
    try handle.write(contentsOf: Data(bytes + line))
    guard fsync(file) == 0 else { return .retry(reason: "the file cannot be flushed") }
    return .delivered
  }
}
