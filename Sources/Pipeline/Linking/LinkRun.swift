package import Foundation
package import Resolution

/// Links the records of a CSV table of people or organisations.
package struct LinkRun: Sendable {
  package enum Kind: String, CaseIterable, Sendable { case auto, person, organization }

  package let kind: LinkKind
  /// The table's columns, each with what it was taken for.
  package let columns: [(name: String, role: ColumnRole)]
  private let linker: Linker

  /// Reads the table and prepares its records for comparing.
  ///
  /// - Parameters:
  ///   - columns: `name=role` pairs joined by commas, as `--columns` takes them.
  ///   - source: the column of sources that hold nothing twice.
  /// - Throws: a usage error that says what is wrong with the table or the columns.
  package init(csv: Data, kind: Kind, columns: String?, source: String?) throws {
    do {
      let table = try RecordTable(csv: Array(csv))
      let given = try Self.roles(columns, in: table)
      switch kind {
      case .auto: self.kind = ColumnRecognizer.kind(of: table, given: given)
      case .person: self.kind = .person
      case .organization: self.kind = .organization
      }
      let roles = ColumnRecognizer.roles(of: table, kind: self.kind, given: given)
      self.columns = zip(table.columns, roles).map { ($0.name, $1) }
      linker = try Linker(table: table, roles: roles, kind: self.kind, sourceColumn: source)
    } catch let error as LinkingError {
      throw GalenaError(.usage, error.description)
    }
  }

  package func linked(
    threshold: Double, progress: (LinkStep) -> Void = { _ in }
  ) -> LinkedRecords {
    linker.link(threshold: threshold, progress: progress)
  }

  /// How two records' weight comes about, under the model that linking learned.
  package func waterfall(
    _ left: String, _ right: String, in linked: LinkedRecords
  ) throws -> Waterfall {
    guard let waterfall = linker.waterfall(left, right, model: linked.model) else {
      throw GalenaError(.usage, "one of the records of --explain is not in the table")
    }
    return waterfall
  }

  private static func roles(
    _ map: String?, in table: RecordTable
  ) throws -> [String: ColumnRole] {
    var roles: [String: ColumnRole] = [:]
    for part in (map ?? "").split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, let name = pair.first, let role = pair.last else {
        throw GalenaError(.usage, "--columns takes column=role pairs joined by commas")
      }
      guard table.columns.contains(where: { $0.name == name }) else {
        throw LinkingError.noColumn(name)
      }
      guard let known = ColumnRole(rawValue: role) else { throw LinkingError.unknownRole(role) }
      roles[name] = known
    }
    return roles
  }
}

/// Linked records as CSV.
extension LinkedRecords {
  package var csv: String {
    var text = "record_id,cluster_id,probability\n"
    for row in rows {
      text += PairsTable.line([row.record, row.cluster]) + "," + Self.fourDecimals(row.probability)
      text += "\n"
    }
    return text
  }

  /// A probability as `0.1234`, without the cost of a general formatter.
  private static func fourDecimals(_ value: Double) -> String {
    let whole = Int((value * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
