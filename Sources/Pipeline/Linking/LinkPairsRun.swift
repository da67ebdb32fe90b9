package import Foundation
import Resolution

/// Says how probable it is that the two names of each row of a CSV table are one person's or one
/// organisation's.
package struct LinkPairsRun: Sendable {
  /// What the names are; `auto` takes it from a column `schema`, `kind` or `type`, and without one
  /// from legal forms: a pair with one is of organisations.
  package enum Kind: String, CaseIterable, Sendable { case auto, person, organization }

  private let kind: Kind

  package init(kind: Kind = .auto) {
    self.kind = kind
  }

  /// The pairs of a table in its order. Throws a usage error when there are no two columns of names.
  package func pairs(in csv: Data) throws -> LinkedPairs {
    let table = PairsTable(csv: csv)
    guard let columns = PairColumns(table.header) else {
      throw GalenaError(
        .usage,
        "the pairs have no two columns of names; call them name1 and name2, left_name and right_name, "
          + "or a and b")
    }
    return LinkedPairs(
      header: table.header, rows: table.rows.map { row($0, columns) })
  }

  private func row(_ fields: [String], _ columns: PairColumns) -> LinkedPairs.Row {
    let (left, right) = (fields[columns.left], fields[columns.right])
    let stated = columns.kind.map { fields[$0] } ?? ""
    return LinkedPairs.Row(fields: fields, evidence: evidence(left, right, stated: stated))
  }

  /// `nil` when one of the two has no name to compare.
  private func evidence(_ left: String, _ right: String, stated: String) -> NameEvidence? {
    let (person, company) = (PersonNameComparison(), CompanyNameComparison())
    switch kind == .auto ? Self.kind(stated: stated, left, right) : kind {
    case .person:
      guard let one = person.prepare(left), let other = person.prepare(right) else { return nil }
      return person.compare(one, other)
    default:
      guard let one = company.prepare(left), let other = company.prepare(right) else { return nil }
      return company.compare(one, other)
    }
  }

  private static func kind(stated: String, _ left: String, _ right: String) -> Kind {
    switch stated.lowercased() {
    case "person", "people", "individual": return .person
    case "": break
    default: return .organization
    }
    let comparison = CompanyNameComparison()
    let hasForm = [left, right].contains { comparison.prepare($0)?.hasLegalForm == true }
    return hasForm ? .organization : .person
  }
}
