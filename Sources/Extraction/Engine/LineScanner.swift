import LeadModel

/// Cuts a page's text into lines, cells and blocks.
///
/// Text lines end at newlines. A line with geometry is cut where the gap between two words is
/// wider than the text is high, or where the next word stands in another row; one without is cut
/// at tabs, runs of three spaces, bars and bullets.
struct LineScanner {
  let bytes: [UInt8]
  /// Byte ranges and boxes of the page's words, in text order.
  let words: [(range: Range<Int>, box: Line.Box)]
  /// Byte ranges of the cells of the page's tables, in text order: whatever the geometry says, a
  /// cell of one text line is one piece, and no piece reaches over its edge.
  var cells: [Range<Int>] = []

  func lines() -> [Line] {
    var result: [Line] = []
    var row = 0
    var blanks = 0
    var block = 0
    var nextWord = 0
    var nextCell = 0
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let cells = cells(of: start..<end, nextWord: &nextWord, nextCell: &nextCell)
      if cells.isEmpty {
        blanks += 1
      } else {
        if blanks > 0, !result.isEmpty { block += 1 }
        blanks = 0
        for cell in cells {
          let own = cell.box.map { self.block(of: $0, after: result, next: &block) } ?? block
          result.append(Line(range: cell.range, row: row, block: own, box: cell.box))
        }
      }
      row += 1
      start = end + 1
    }
    return result
  }

  private typealias Cell = (range: Range<Int>, box: Line.Box?)

  private func cells(
    of line: Range<Int>, nextWord: inout Int, nextCell: inout Int
  ) -> [Cell] {
    let first = nextWord
    while nextWord < words.count, words[nextWord].range.lowerBound < line.upperBound {
      nextWord += 1
    }
    let own = words[first..<nextWord]
    guard !own.isEmpty else {
      return pieces(of: line, nextCell: &nextCell).flatMap(plainCells(of:)).map { ($0, nil) }
    }
    var cells: [Cell] = []
    var previous: Line.Box?
    var lastCell = -1
    for word in own {
      let cell = cell(at: word.range.lowerBound, nextCell: &nextCell)
      defer { lastCell = cell }
      if let last = cells.last, last.range.upperBound == word.range.lowerBound {
        // The rest of a word that a line's end broke: where it stands is another line.
        cells[cells.count - 1].range = last.range.lowerBound..<word.range.upperBound
        continue
      }
      if let last = cells.last, let box = last.box, let previous, cell == lastCell,
        cell >= 0
          || continues(previous, word.box)
            && !isBar(before: word.range.lowerBound, after: last.range)
      {
        var joined = box
        joined.extend(by: word.box)
        cells[cells.count - 1] = (last.range.lowerBound..<word.range.upperBound, joined)
      } else {
        cells.append((word.range, word.box))
      }
      previous = word.box
    }
    return cells
  }

  /// Index of the cell that holds `offset`, or −1. Offsets are asked for from first to last.
  private func cell(at offset: Int, nextCell: inout Int) -> Int {
    while nextCell < cells.count, cells[nextCell].upperBound <= offset { nextCell += 1 }
    return nextCell < cells.count && cells[nextCell].contains(offset) ? nextCell : -1
  }

  /// The line cut at the edges of cells.
  private func pieces(of line: Range<Int>, nextCell: inout Int) -> [Range<Int>] {
    guard !cells.isEmpty else { return [line] }
    var pieces: [Range<Int>] = []
    var start = line.lowerBound
    _ = cell(at: start, nextCell: &nextCell)
    var index = nextCell
    while index < cells.count, cells[index].lowerBound < line.upperBound {
      for edge in [cells[index].lowerBound, min(cells[index].upperBound, line.upperBound)]
      where edge > start {
        pieces.append(start..<edge)
        start = edge
      }
      index += 1
    }
    if start < line.upperBound { pieces.append(start..<line.upperBound) }
    return pieces
  }

  private func continues(_ left: Line.Box, _ right: Line.Box) -> Bool {
    let height = max(left.height, right.height)
    return left.overlapsVertically(right) && right.minX - left.maxX < 1.4 * height
      && right.minX > left.minX - height
  }

  /// A tab or form feed in the text separates cells whatever the geometry says.
  private func isBar(before offset: Int, after range: Range<Int>) -> Bool {
    guard range.upperBound < offset else { return false }
    return bytes[range.upperBound..<offset].contains { $0 == 9 || $0 == 12 }
  }

  private func plainCells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var offset = line.lowerBound
    while offset < line.upperBound {
      let width = separatorWidth(at: offset, end: line.upperBound)
      if width > 0 {
        if let cell = trimmed(start..<offset) { cells.append(cell) }
        offset += width
        start = offset
      } else {
        offset += 1
      }
    }
    if let cell = trimmed(start..<line.upperBound) { cells.append(cell) }
    return cells
  }

  /// Bytes of the cell separator that begins at `offset`, or 0.
  private func separatorWidth(at offset: Int, end: Int) -> Int {
    switch bytes[offset] {
    case 9, 12, UInt8(ascii: "|"): return 1
    case UInt8(ascii: " "):
      var run = 1
      while offset + run < end, bytes[offset + run] == UInt8(ascii: " ") { run += 1 }
      return run >= 3 ? run : 0
    case 0xE2 where offset + 2 < end:
      let tail = (bytes[offset + 1], bytes[offset + 2])
      let bullets: [(UInt8, UInt8)] = [(0x80, 0xA2), (0x94, 0x82), (0x97, 0x8F), (0x88, 0x99)]
      return bullets.contains { $0 == tail } ? 3 : 0
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xB7: return 2
    default: return 0
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isSpace(at: low) { low += 1 }
    while high > low, isSpace(at: high - 1) { high -= 1 }
    return low < high ? low..<high : nil
  }

  private func isSpace(at offset: Int) -> Bool { bytes[offset] <= 0x20 }

  /// The block of the nearest line above that overlaps `box` in x and is close in y.
  private func block(of box: Line.Box, after lines: [Line], next: inout Int) -> Int {
    for line in lines.suffix(60).reversed() {
      guard let above = line.box, above.overlapsHorizontally(box) else { continue }
      let gap = box.minY - above.maxY
      let height = min(box.height, above.height)
      if gap > -height, gap < 0.9 * height { return line.block }
      if gap >= 0 { break }
    }
    if let last = lines.last {
      next = max(next, lines.suffix(60).map(\.block).max() ?? last.block) + 1
    }
    return next
  }
}
