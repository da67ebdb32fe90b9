/// What stands beside a gutter, seen as a grid: its columns and the lines in each.
struct TableShape {
  let rows: [Row]
  /// From left to right.
  let columns: [Column]
  /// The height of most fragments.
  let height: Double

  struct Column {
    var x0: Double
    var x1: Double
    /// From its first line to its last.
    var y0 = Double.infinity
    var y1 = -Double.infinity
    /// The strip of white space to its left.
    var gap = 0.0
    /// Lines with text in this column, and how much of it they fill together.
    var lines = 0
    var filled = 0.0
    var pieces = 0

    /// Running text: lines of several words on a column that is wide enough for more.
    func isProse(_ height: Double) -> Bool {
      lines >= 3 && pieces >= 4 * lines && x1 - x0 >= 12 * height
        && filled >= 0.5 * Double(lines) * (x1 - x0)
    }

    /// Bullets, numbers of headings and pages; marginal notes of a word or two that stand apart.
    func isLabels(_ height: Double) -> Bool {
      pieces <= 2 * lines
        && (x1 - x0 <= 4 * height || (y1 - y0) > 2 * height * Double(lines))
    }
  }

  /// `nil` when the rows do not have two columns. Rows at the top and the bottom that run across
  /// the columns of the others belong to the text above and below: `rows` is without them.
  init?(rows: ArraySlice<Row>, finder: GutterFinder) {
    let heights = rows.flatMap { $0.map(\.height) }.sorted()
    guard !heights.isEmpty else { return nil }
    height = heights[heights.count / 2]
    var inner = rows
    var columns = Self.columns(of: Array(inner), finder)
    for edge in [true, false] {
      for count in 1...3 where inner.count > count + 2 {
        let rest = edge ? inner.dropFirst(count) : inner.dropLast(count)
        let found = Self.columns(of: Array(rest), finder)
        if found.count > columns.count {
          (inner, columns) = (rest, found)
          break
        }
      }
    }
    guard columns.count >= 2 else { return nil }
    self.rows = Array(inner)
    for row in inner {
      var last = -1
      for fragment in row {
        let column = Self.column(of: fragment, in: columns)
        columns[column].filled += fragment.box.width
        columns[column].pieces += fragment.pieces.count
        columns[column].y0 = min(columns[column].y0, fragment.box.y0)
        columns[column].y1 = max(columns[column].y1, fragment.box.y1)
        if last != column { columns[column].lines += 1 }
        last = column
      }
    }
    self.columns = columns
  }

  /// The column in which most of the fragment stands.
  func column(of fragment: Fragment) -> Int { Self.column(of: fragment, in: columns) }

  private static func column(of fragment: Fragment, in columns: [Column]) -> Int {
    var best = 0
    var width = -Double.infinity
    for (index, column) in columns.enumerated() {
      let common = min(column.x1, fragment.box.x1) - max(column.x0, fragment.box.x0)
      if common > width { (best, width) = (index, common) }
    }
    return best
  }

  /// Stretches that rows cover; of eight rows one may run across.
  private static func columns(of rows: [Row], _ finder: GutterFinder) -> [Column] {
    let coverage = finder.coverage(of: rows)
    let allowed = rows.count / 8
    var columns: [Column] = []
    var start = -1
    for bin in 0...coverage.count {
      let isCovered = bin < coverage.count && coverage[bin] > allowed
      if isCovered, start < 0 { start = bin }
      if !isCovered, start >= 0 {
        columns.append(Column(x0: finder.x(ofBin: start), x1: finder.x(ofBin: bin - 1)))
        start = -1
      }
    }
    if allowed > 0 { addSparse(rows, to: &columns) }
    for index in columns.indices.dropFirst() {
      columns[index].gap = columns[index].x0 - columns[index - 1].x1
    }
    return columns
  }

  /// Columns that few rows fill: what stands between the others and touches none.
  private static func addSparse(_ rows: [Row], to columns: inout [Column]) {
    for fragment in rows.joined() {
      let box = fragment.box
      let place = columns.firstIndex { $0.x1 > box.x0 + 0.5 } ?? columns.count
      if place == columns.count || columns[place].x0 >= box.x1 - 0.5 {
        columns.insert(Column(x0: box.x0, x1: box.x1), at: place)
      }
    }
  }

  /// How many columns a row fills.
  func filled(_ row: Row) -> Int { Set(row.map(column(of:))).count }
}
