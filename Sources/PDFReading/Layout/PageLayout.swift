/// Puts the pieces of a page in reading order.
///
/// Upright text first, then text with other turns. Within one turn: columns from left to right
/// (from right to left on pages in such a script), cut at what runs across them; tables row by
/// row; everything else line by line.
struct PageLayout {
  private let text: PieceText
  private let finder: GutterFinder
  private let frame: ReadingFrame
  private let isRightToLeft: Bool
  /// Fragments that the search for gutters may still look at, so that its cost stays in
  /// proportion to the page.
  private var budget: Int
  private(set) var placements: [Placement] = []
  private(set) var cells: [PlacedCell] = []
  private var tables: Int

  private static let mostFragments = 20_000
  private static let looksPerFragment = 24
  private static let deepest = 40

  private init(_ text: PieceText, frame: ReadingFrame, isRightToLeft: Bool, tables: Int) {
    self.text = text
    self.frame = frame
    self.isRightToLeft = isRightToLeft
    self.tables = tables
    finder = GutterFinder(width: frame.frameWidth)
    budget = 0
  }

  /// The placements of all pieces, and the cells that they name.
  static func order(
    _ text: PieceText, width: Double, height: Double
  ) -> (placements: [Placement], cells: [PlacedCell]) {
    let overlay = Overlay(text)
    let marks = overlay.pieces()
    let text = text.marking(marks)
    var counts = [0, 0, 0, 0]
    var leftward = 0
    for piece in text.pieces {
      counts[Int(piece.turn)] += 1
      if piece.traits.contains(.rightToLeft) { leftward += 1 }
    }
    let turns = (0..<4).filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    var placements: [Placement] = []
    var cells: [PlacedCell] = []
    for turn in turns {
      let frame = ReadingFrame(turn: UInt8(turn), width: width, height: height)
      var layout = PageLayout(
        text, frame: frame, isRightToLeft: leftward * 2 > text.pieces.count,
        tables: cells.last?.table ?? 0)
      layout.placements = placements
      layout.cells = cells
      layout.place(FragmentBuilder(frame: frame).fragments(of: text.pieces))
      (placements, cells) = (layout.placements, layout.cells)
    }
    for (position, mark) in marks.enumerated() {
      let follows = position > 0 && overlay.continues(marks[position - 1], mark)
      placements.append(
        Placement(
          pieces: mark..<(mark + 1), separator: follows ? .none : .line, continuation: .none))
    }
    return (placements, cells)
  }

  private mutating func place(_ fragments: [Fragment]) {
    placements.reserveCapacity(placements.count + fragments.count)
    if isOneColumn(fragments) {
      var above: Fragment?
      for fragment in fragments {
        let follows = above.map { isNext(fragment.box, below: $0.box) } ?? false
        add(fragment, .line, follows ? .line : .none)
        above = fragment
      }
      return
    }
    let sorted = fragments.sorted {
      ($0.middle, $0.box.x0, $0.pieces.lowerBound) < ($1.middle, $1.box.x0, $1.pieces.lowerBound)
    }
    budget = fragments.count <= Self.mostFragments ? fragments.count * Self.looksPerFragment : 0
    place(sorted[...], depth: 0)
  }

  /// Each fragment stands below the one before it.
  private func isOneColumn(_ fragments: [Fragment]) -> Bool {
    zip(fragments, fragments.dropFirst()).allSatisfy { above, below in
      below.box.y0 > above.middle && below.middle > above.box.y1
    }
  }

  private mutating func place(_ fragments: ArraySlice<Fragment>, depth: Int) {
    guard !fragments.isEmpty else { return }
    budget -= fragments.count
    guard fragments.count >= 2 * GutterFinder.leastLines, depth < Self.deepest, budget > 0,
      let found = finder.best(in: fragments)
    else { return place(Rows.rows(of: fragments)) }
    let gutter = found.trimmed(in: fragments)
    place(fragments[..<gutter.fragments.lowerBound], depth: depth + 1)
    placeBeside(gutter, fragments[gutter.fragments], depth: depth)
    place(fragments[gutter.fragments.upperBound...], depth: depth + 1)
  }

  private mutating func placeBeside(
    _ gutter: Gutter, _ fragments: ArraySlice<Fragment>, depth: Int
  ) {
    let rows = Rows.rows(of: fragments)
    let bands = TableBands(rows: rows, finder: finder).bands()
    if bands.count > 1 {
      for band in bands { place(band.flatMap(\.self)[...], depth: depth + 1) }
      return
    }
    if let shape = TableShape(rows: rows[...], finder: finder) {
      let foot = fragments.first.map { $0.box.y0 > 0.8 * frame.frameHeight } ?? false
      switch shape.verdict(text, isFoot: foot) {
      case .columns: break
      case .rows: return place(rows)
      case .table(let lines):
        return place(shape, within: rows, depth: depth) { $0.placeTable(lines, shape) }
      case .cards(let groups):
        return place(shape, within: rows, depth: depth) { $0.placeCards(groups, shape) }
      }
    }
    let left = fragments.filter { ($0.box.x0 + $0.box.x1) / 2 < gutter.x }
    let right = fragments.filter { ($0.box.x0 + $0.box.x1) / 2 >= gutter.x }
    for column in isRightToLeft ? [right, left] : [left, right] {
      place(column[...], depth: depth + 1)
    }
  }

  // MARK: lines

  private mutating func place(_ rows: [Row]) {
    var above: Row?
    for row in rows {
      let row = separated(row)
      var last: Fragment?
      for fragment in isRightToLeft ? row.reversed() : row {
        if let last {
          let gap = max(fragment.box.x0 - last.box.x1, last.box.x0 - fragment.box.x1)
          let isWide = gap > 1.2 * max(last.height, fragment.height)
          add(fragment, isWide ? .tab : .space, .none)
        } else {
          let follows =
            above.map { isNext(Rows.box(of: row), below: Rows.box(of: $0)) } ?? false
          add(fragment, .line, follows ? .line : .none)
        }
        last = fragment
      }
      above = row
    }
  }

  /// Fragments that lie over each other are taken apart, so that a raised number stands where it
  /// belongs; what was drawn twice on one spot, as for bold print, is left out once.
  private func separated(_ row: Row) -> Row {
    guard zip(row, row.dropFirst()).contains(where: { $1.box.x0 < $0.box.x1 - 1 }),
      !row.contains(where: { text.pieces[$0.pieces.lowerBound].traits.contains(.rightToLeft) })
    else { return row }
    let pieces = row.flatMap { fragment in
      fragment.pieces.map {
        Fragment(pieces: $0..<($0 + 1), box: frame.box(text.pieces[$0].box))
      }
    }.sorted { ($0.box.x0, $0.pieces.lowerBound) < ($1.box.x0, $1.pieces.lowerBound) }
    var result: Row = []
    for piece in pieces {
      if let last = result.last, isTwin(last, piece) { continue }
      result.append(piece)
    }
    return result
  }

  private func isTwin(_ one: Fragment, _ other: Fragment) -> Bool {
    abs(one.box.x0 - other.box.x0) < 0.3 * one.height
      && abs(one.box.y0 - other.box.y0) < 0.3 * one.height
      && text.isSame(one.pieces.lowerBound, other.pieces.lowerBound)
  }

  private func isNext(_ box: PageRectangle, below above: PageRectangle) -> Bool {
    let gap = box.y0 - above.y1
    return gap < max(box.height, above.height) && gap > -box.height
      && box.x0 < above.x1 && above.x0 < box.x1
  }

  private mutating func add(
    _ fragment: Fragment, _ separator: Placement.Separator,
    _ continuation: Placement.Continuation, cell: Int = -1
  ) {
    placements.append(
      Placement(
        pieces: fragment.pieces, separator: separator, continuation: continuation, cell: cell))
  }

  // MARK: tables

  /// The shape's rows by `inner`; what runs across above and below them stands there.
  private mutating func place(
    _ shape: TableShape, within rows: [Row], depth: Int, inner: (inout PageLayout) -> Void
  ) {
    let top = shape.rows.first.map { Rows.box(of: $0).y0 } ?? 0
    let bottom = shape.rows.last.map { Rows.box(of: $0).y0 } ?? 0
    let above = rows.prefix { Rows.box(of: $0).y0 < top }
    place(above.flatMap(\.self)[...], depth: depth + 1)
    inner(&self)
    let below = rows.drop { Rows.box(of: $0).y0 <= bottom }
    place(below.flatMap(\.self)[...], depth: depth + 1)
  }

  private mutating func placeTable(_ lines: [[Fragment]], _ shape: TableShape) {
    tables += 1
    for (number, line) in lines.enumerated() { place(line, row: number + 1, of: shape) }
  }

  private mutating func placeCards(_ groups: [[Row]], _ shape: TableShape) {
    let columns = Array(shape.columns.indices)
    let order = isRightToLeft ? columns.reversed() : columns
    for group in groups {
      for column in order {
        place(group.map { $0.filter { shape.column(of: $0) == column } }.filter { !$0.isEmpty })
      }
    }
  }

  private mutating func place(_ line: [Fragment], row: Int, of shape: TableShape) {
    var columns = [[Fragment]](repeating: [], count: shape.columns.count)
    for fragment in line { columns[shape.column(of: fragment)].append(fragment) }
    var separator = Placement.Separator.line
    let order = isRightToLeft ? Array(columns.indices.reversed()) : Array(columns.indices)
    for (position, column) in order.enumerated() where !columns[column].isEmpty {
      cells.append(PlacedCell(table: tables, row: row, column: position + 1))
      let sorted = columns[column].sorted {
        ($0.middle, $0.pieces.lowerBound) < ($1.middle, $1.pieces.lowerBound)
      }
      place(Rows.rows(of: sorted), after: separator, in: shape.columns[column])
      separator = .tab
    }
  }

  /// The lines of one cell. Where the next line's first word had no room a space stands between
  /// them, elsewhere a line feed.
  private mutating func place(
    _ rows: [Row], after separator: Placement.Separator, in column: TableShape.Column
  ) {
    var separator = separator
    var continuation = Placement.Continuation.none
    for (index, row) in rows.enumerated() {
      let row = separated(row)
      for fragment in isRightToLeft ? row.reversed() : row {
        add(fragment, separator, continuation, cell: cells.count - 1)
        (separator, continuation) = (.space, .none)
      }
      guard index + 1 < rows.count else { break }
      let room = column.x1 - column.x0 - Rows.box(of: row).width
      let next = rows[index + 1][0]
      let word = frame.box(text.pieces[next.pieces.lowerBound].box).width
      separator = room < word + 0.3 * next.height ? .space : .line
      continuation = room < next.height ? .fullLine : .line
    }
  }
}
