import Scoring

/// Columns that rise or fall with the time of the rows: every lead to come lies behind their last
/// value, so that nothing can be learned from them for it.
struct ClockColumns {
  /// Rows for training in the order of time.
  let timeline: [Int]

  private static let leastCorrelation = 0.98

  func leaveOut(in table: LeadTable, kinds: inout [ColumnKind]) {
    guard !timeline.isEmpty else { return }
    for column in table.columns.indices {
      let order: TimeOrder? =
        switch kinds[column] {
        case .number(let style): .number(style)
        case .date(let style, _): .date(style)
        default: nil
        }
      guard let order, follows(table.columns[column], order) else { continue }
      kinds[column] = .leftOut(.clock)
    }
  }

  private func follows(_ column: LeadColumn, _ order: TimeOrder) -> Bool {
    let positions = column.texts.map { order.position(of: $0) }
    let values = timeline.compactMap { positions[Int(column.cells[$0])] }
    guard values.count > timeline.count / 2 else { return false }
    let ranks = Self.ranks(values)
    let places = values.indices.map { Double($0) }
    return abs(Self.correlation(ranks, places)) >= Self.leastCorrelation
  }

  /// Equal values share the middle of their ranks.
  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    return ranks
  }

  private static func correlation(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(max(left.count, 1))
    let (a, b) = (left.reduce(0, +) / count, right.reduce(0, +) / count)
    var (both, first, second) = (0.0, 0.0, 0.0)
    for (x, y) in zip(left, right) {
      both += (x - a) * (y - b)
      first += (x - a) * (x - a)
      second += (y - b) * (y - b)
    }
    return first > 0 && second > 0 ? both / (first * second).squareRoot() : 0
  }
}
