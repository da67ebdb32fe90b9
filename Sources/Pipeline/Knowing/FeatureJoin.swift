package import Features
package import Foundation
package import LeadModel
import Scoring
package import Storage
import Tables

/// Training rows: what was known of leads when their outcomes were noted, and nothing of later.
package struct FeatureJoin: Sendable {
  let store: Store
  let catalogue: FeatureCatalogue

  package init(store: Store, catalogue: FeatureCatalogue = .standard) {
    self.store = store
    self.catalogue = catalogue
  }

  /// An outcome with its own time.
  package struct Label: Hashable, Sendable {
    package let lead: LeadID
    package let at: Timestamp
    package let value: String

    package init(lead: LeadID, at: Timestamp, value: String) {
      self.lead = lead
      self.at = at
      self.value = value
    }
  }

  /// Values as of an instant: what was written down by then, of the versions in the catalogue, not
  /// expired.
  package func values(of lead: LeadID, asOf: Timestamp) throws -> [FeatureValue] {
    catalogue.fresh(try store.values(of: lead, asOf: asOf), asOf: asOf)
  }

  /// A table with a row for each label, in their order; what is missing is empty.
  package func csv(_ labels: [Label]) throws -> String {
    let names = catalogue.definitions.map(\.name)
    var lines = [(["lead", "time", "label"] + names).joined(separator: ",")]
    for label in labels {
      let known = Dictionary(
        catalogue.fresh(try store.plainValues(of: label.lead, asOf: label.at), asOf: label.at)
          .map { ($0.name, $0.value) },
        uniquingKeysWith: { first, _ in first })
      let cells = [label.lead.rawValue, label.at.description, label.value]
      lines.append(
        (cells + names.map { known[$0]?.text ?? "" }).map(Self.cell).joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads labels: a table with the columns `lead`, `time` and `label`.
  package static func labels(_ data: Data) throws -> [Label] {
    let table = try SourceTable(data)
    let places = ["lead", "time", "label"].compactMap { table.columns.firstIndex(of: $0) }
    guard places.count == 3 else {
      throw GalenaError(.usage, "the table of labels needs the columns lead, time and label")
    }
    return try table.map { row in
      let cells = places.compactMap { row.cells[$0] }
      guard cells.count == 3, let time = RowInstant(style: .yearFirst).instant(cells[1]) else {
        throw GalenaError(
          .usage, "line \(row.line) of the labels lacks a lead, an ISO time or a label")
      }
      return Label(lead: LeadID(cells[0]), at: time, value: cells[2])
    }
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension FeatureValue.Scalar {
  /// As a table holds it.
  package var text: String {
    switch self {
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .text(let value): value
    case .flag(let value): "\(value)"
    }
  }
}
