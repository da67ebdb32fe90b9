import Foundation
import Tables

/// The rows of a file of outcomes, whatever it is written as.
struct OutcomeRows {
  enum Column: String, CaseIterable {
    case lead, email, domain, outcome, at, id, source, amount, currency

    /// What other systems call it, in lower case.
    var names: [String] {
      switch self {
      case .lead: ["lead", "lead id", "lead_id", "leadid", "person", "profile"]
      case .email: ["email", "e-mail", "mail", "email address"]
      case .domain: ["domain", "company domain", "website"]
      case .outcome: ["outcome", "status", "stage", "result"]
      case .at:
        ["at", "date", "time", "timestamp", "occurred_at", "occurredat", "closed", "close date"]
      case .id: ["id", "event", "event id", "event_id"]
      case .source: ["source", "system"]
      case .amount: ["amount", "revenue", "value"]
      case .currency: ["currency"]
      }
    }
  }

  struct Row {
    let line: Int
    let values: [Column: String]

    /// What stands there; `nil` for nothing.
    func value(_ column: Column) -> String? { values[column] }
  }

  let rows: [Row]

  init(_ data: Data) throws {
    let bytes = TableText.utf8(data)
    let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    rows = first == UInt8(ascii: "{") ? Self.jsonLines(bytes) : try Self.table(bytes)
  }

  private static func table(_ bytes: [UInt8]) throws -> [Row] {
    var reader = CSVReader(bytes)
    var columns: [Int: Column] = [:]
    _ = reader.nextRow { number, name in
      let name = trimmed(name).lowercased()
      columns[number] = Column.allCases.first { $0.names.contains(name) }
    }
    let found = Set(columns.values)
    guard found.contains(.outcome), found.contains(.at),
      !found.isDisjoint(with: [.lead, .email, .domain])
    else {
      throw GalenaError(
        .usage,
        "the table needs the columns outcome, at, and one of lead, email and domain; it has "
          + (found.isEmpty
            ? "none of them" : found.map(\.rawValue).sorted().joined(separator: ", ")))
    }
    var rows: [Row] = []
    var line = 1
    var values: [Column: String] = [:]
    while reader.nextRow({ number, field in
      let text = trimmed(field)
      if let column = columns[number], !text.isEmpty { values[column] = text }
    }) {
      line += 1
      rows.append(Row(line: line, values: values))
      values = [:]
    }
    return rows
  }

  /// A line that is no object is a row without values, which is refused with its line.
  private static func jsonLines(_ bytes: [UInt8]) -> [Row] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .filter { !$1.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
      .map { index, line in
        let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        var values: [Column: String] = [:]
        for (key, value) in (object ?? [:]).sorted(by: { $0.key < $1.key }) {
          guard let column = Column.allCases.first(where: { $0.names.contains(key.lowercased()) }),
            values[column] == nil, let text = text(value), !text.isEmpty
          else { continue }
          values[column] = text
        }
        return Row(line: index + 1, values: values)
      }
  }

  private static func text(_ value: Any) -> String? {
    (value as? String).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      ?? (value as? NSNumber).map { "\($0)" }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
