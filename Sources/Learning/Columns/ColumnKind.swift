package import Scoring

/// What a column was taken for, and how its values are written.
package enum ColumnKind: Hashable, Sendable {
  case number(NumberStyle)
  case date(DateStyle, hasTime: Bool)
  case category
  /// Free text: only whether it is there and how long it is.
  case text
  /// Mail or web addresses, of which the host counts.
  case address
  case leftOut(Reason)

  /// Why a column is not learned from.
  package enum Reason: String, Hashable, Sendable, Encodable {
    case excluded
    case target
    case split
    /// A value of its own in (nearly) every row.
    case identifier
    case constant
    /// It rises or falls with the time of the rows.
    case clock
    /// The same as another column, row by row.
    case duplicate
  }

  /// One word for reports.
  package var name: String {
    switch self {
    case .number: "number"
    case .date: "date"
    case .category: "category"
    case .text: "text"
    case .address: "address"
    case .leftOut(let reason): reason.rawValue
    }
  }
}
