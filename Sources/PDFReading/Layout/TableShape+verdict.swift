extension TableShape {
  enum Verdict {
    /// Columns that are read one after the other.
    case columns
    /// Lines that are read across, but have no cells: a form.
    case rows
    case table([[Fragment]])
    /// Blocks of lines that stand in a grid, one row of blocks after the other.
    case cards([[Row]])
  }

  /// How the grid is read. Columns of running text, and blocks of short lines that merely stand
  /// side by side (addresses, the foot of a letter), are read column by column.
  func verdict(_ text: PieceText, isFoot: Bool) -> Verdict {
    let shared = rows.count { filled($0) > 1 }
    let fewest = columns.map(\.lines).min() ?? 0
    let prose = columns.count { $0.isProse(height) }
    if columns.count == 2, prose == 1, hasLabels(shared) { return .rows }
    guard shared >= 3, shared * 2 >= fewest, shared * 4 >= rows.count else { return .columns }
    guard prose < 2 else { return .columns }
    if isForm(text) { return .rows }
    let isTight = isTight
    if columns.count == 2 {
      if prose == 1, isTight { return .columns }
      if shared < (isTight ? 6 : 4) {
        let isLabelled = columns[0].pieces * 3 <= columns[0].lines * 4
        return columns[1].gap >= 4 * height && !isLabelled ? .columns : .rows
      }
      if isContents(text) { return .rows }
      if isTight, columns.indices.contains(where: isRagged) { return .columns }
    }
    if isFoot, isTight, rows.count <= 7 { return .columns }
    if let groups = groups(), areCards(groups) { return .cards(groups) }
    let lines = logicalRows()
    let full = lines.count { line in Set(line.map(column(of:))).count > 1 }
    guard lines.count >= 3, full * 5 >= lines.count * 3 else { return .rows }
    return .table(lines)
  }

  /// One of two columns has nothing but labels, each beside a line of the other.
  private func hasLabels(_ shared: Int) -> Bool {
    columns.contains { $0.isLabels(height) && $0.lines <= shared + 1 + $0.lines / 6 }
  }

  /// Lines follow each other as in running text, without space between rows.
  private var isTight: Bool {
    let gaps = gaps.sorted()
    return gaps.isEmpty || gaps[gaps.count / 2] < 0.45 * height
  }

  /// White space between each row and the next; 0 where they overlap.
  private var gaps: [Double] {
    var bottom = -Double.infinity
    var gaps: [Double] = []
    for (index, row) in rows.enumerated() {
      let box = Rows.box(of: row)
      if index > 0 { gaps.append(max(0, box.y0 - bottom)) }
      bottom = max(bottom, box.y1)
    }
    return gaps
  }

  /// Lines of the column begin, end and are centred at different places: an index, a list.
  private func isRagged(_ column: Int) -> Bool {
    let own = rows.compactMap { $0.first { self.column(of: $0) == column }?.box }
    guard let left = own.map(\.x0).min(), let right = own.map(\.x1).max() else { return false }
    let slack = 0.3 * height
    let starts = own.count { $0.x0 < left + slack }
    let ends = own.count { $0.x1 > right - slack }
    let middles = own.count { abs($0.x0 + $0.x1 - left - right) < 2 * slack }
    return max(starts, ends, middles) * 10 < own.count * 8
  }

  /// Labels with a colon and their values.
  private func isForm(_ text: PieceText) -> Bool {
    guard columns.count == 2 || columns.count == 4 else { return false }
    var labels = 0
    var lines = 0
    for row in rows {
      guard let label = row.last(where: { column(of: $0) == 0 }) else { continue }
      lines += 1
      if text.endsInColon(label) { labels += 1 }
    }
    return labels * 2 >= lines
  }

  /// Headings and page numbers.
  private func isContents(_ text: PieceText) -> Bool {
    var numbers = 0
    var lines = 0
    for row in rows {
      guard let number = row.first(where: { column(of: $0) == 1 }) else { continue }
      lines += 1
      if number.pieces.count == 1, text.isShortNumber(number) { numbers += 1 }
    }
    return numbers * 10 >= lines * 8
  }

  // MARK: rows of more than one line

  /// Rows put together where the space between some is clearly wider than between others; `nil`
  /// where all are alike, or the result is not plausible.
  private func groups() -> [[Row]]? {
    let gaps = gaps
    let sorted = gaps.sorted()
    for (low, high) in zip(sorted, sorted.dropFirst()) where high - low >= 0.3 * height {
      let edge = (low + high) / 2
      var groups: [[Row]] = [[rows[0]]]
      for (row, gap) in zip(rows.dropFirst(), gaps) {
        if gap > edge { groups.append([row]) } else { groups[groups.count - 1].append(row) }
      }
      let longest = groups.map(\.count).max() ?? 0
      if groups.count >= 3, longest <= 8, rows.count <= groups.count * 5 { return groups }
    }
    return nil
  }

  /// Rows of a group that fill most columns, the first among them.
  private func fullRows(of group: [Row]) -> Int {
    group.count { row in
      let filled = Set(row.map(column(of:)))
      return filled.contains(0) && filled.count * 10 >= columns.count * 7
    }
  }

  /// Most groups are several full lines: in a table only the first line of a row is full.
  private func areCards(_ groups: [[Row]]) -> Bool {
    columns.count <= 4 && groups.count { fullRows(of: $0) >= 3 } * 2 > groups.count
  }

  /// The table's rows: each with the fragments of all its lines.
  private func logicalRows() -> [[Fragment]] {
    if let groups = groups() {
      let long = groups.filter { $0.count > 1 }
      let doubtful = long.count { fullRows(of: $0) > 1 }
      if doubtful * 2 <= long.count { return groups.map { $0.flatMap(\.self) } }
    }
    var result: [[Fragment]] = []
    var bottom = 0.0
    for row in rows {
      let box = Rows.box(of: row)
      let columns = Set(row.map(column(of:)))
      if let last = result.last, !columns.contains(0), columns.count * 2 <= self.columns.count,
        columns.isSubset(of: Set(last.map(column(of:)))), box.y0 - bottom < 0.5 * height
      {
        result[result.count - 1] += row
      } else {
        result.append(row)
      }
      bottom = max(box.y1, bottom)
    }
    return result
  }
}
