package import Foundation
import Resolution

/// The rows of a table of pairs with the probability of each.
package struct LinkedPairs: Sendable {
  struct Row: Sendable {
    let fields: [String]
    /// `nil` when a name is missing; the probability is 0 then.
    let evidence: NameEvidence?

    var probability: String { String(format: "%.4f", evidence?.probability ?? 0) }
  }

  let header: [String]
  let rows: [Row]

  package var count: Int { rows.count }

  /// The columns of the input and `probability`.
  package var csv: String {
    ([PairsTable.line(header + ["probability"])]
      + rows.map { PairsTable.line($0.fields + [$0.probability]) })
      .map { $0 + "\n" }.joined()
  }

  /// One object a row: its columns, the probability, the level, the bits and what they are made of.
  package func jsonLines() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for row in rows {
      bytes.append(try encoder.encode(line(row)))
      bytes.append(0x0A)
    }
    return bytes
  }

  private func line(_ row: Row) -> Line {
    Line(
      columns: Dictionary(zip(header, row.fields), uniquingKeysWith: { first, _ in first }),
      probability: row.evidence?.probability ?? 0, level: row.evidence?.level.label,
      bits: row.evidence?.bits,
      terms: (row.evidence?.terms ?? []).map {
        Line.Term(name: $0.name, value: $0.value, bits: $0.bits)
      })
  }

  private struct Line: Encodable {
    struct Term: Encodable {
      let name: String
      let value: Double
      let bits: Double
    }

    let columns: [String: String]
    let probability: Double
    let level: String?
    let bits: Double?
    let terms: [Term]
  }
}
