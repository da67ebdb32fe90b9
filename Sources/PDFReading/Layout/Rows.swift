/// Fragments that stand on one line, side by side.
typealias Row = [Fragment]

/// Puts fragments together to lines.
enum Rows {
  /// From top to bottom, each from left to right. `fragments` stand in the order of their middles.
  static func rows(of fragments: some Collection<Fragment>) -> [Row] {
    var rows: [Row] = []
    // The highest fragment of the last row decides who stands on it.
    var highest: Fragment?
    for fragment in fragments {
      if let reference = highest, fragment.shares(lineOf: reference) {
        rows[rows.count - 1].append(fragment)
        if fragment.height > reference.height { highest = fragment }
      } else {
        rows.append([fragment])
        highest = fragment
      }
    }
    for index in rows.indices where rows[index].count > 1 {
      rows[index].sort { ($0.box.x0, $0.pieces.lowerBound) < ($1.box.x0, $1.pieces.lowerBound) }
    }
    return rows
  }

  static func box(of row: Row) -> PageRectangle {
    row.dropFirst().reduce(into: row[0].box) { $0.formUnion($1.box) }
  }
}
