import Scoring

/// How the values of a column follow one another in time.
enum TimeOrder {
  case number(NumberStyle)
  case date(DateStyle)

  func position(of text: String) -> Double? {
    switch self {
    case .number(let style): style.number(in: text)
    case .date(let style): style.seconds(in: text)
    }
  }
}

extension ColumnInspector {
  /// `nil` when most values are neither dates nor numbers.
  func order(of column: LeadColumn) -> TimeOrder? {
    let census = ColumnCensus(column, rows: rows)
    if case .date(let style, _) = dateStyle(census) { return .date(style) }
    return numberStyle(census).map { .number($0) }
  }
}
