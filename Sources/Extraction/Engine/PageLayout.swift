import LeadModel

/// A page's pieces as they stand: what is left of, right of, above and below what.
///
/// A piece is a run of words of one printed line without a wide gap; on a page without geometry
/// it is a cell of a text line. Labels and their values are neighbours here even where the text's
/// own order puts other columns between them.
struct PageLayout {
  struct Piece {
    /// UTF-8 bytes of the page's text, in one run.
    let range: Range<Int>
    /// `nil` on a page without geometry.
    let box: Line.Box?
    /// Number of the text line.
    let row: Int
  }

  /// In text order.
  let pieces: [Piece]
  /// Numbers of pieces that stand in each band of a page's height.
  private let bands: [Int: [Int]]
  private static let bandHeight = 24.0

  /// Whether the pieces' places on the paper are known.
  var hasGeometry: Bool { !bands.isEmpty }

  init(bytes: [UInt8], words: [(range: Range<Int>, box: Line.Box)], lines: [Line]) {
    pieces =
      words.isEmpty
      ? lines.map { Piece(range: $0.range, box: nil, row: $0.row) }
      : Self.pieces(of: words, lines, bytes)
    var bands: [Int: [Int]] = [:]
    for (index, piece) in pieces.enumerated() {
      guard let box = piece.box else { continue }
      for band in Self.bands(of: box) { bands[band, default: []].append(index) }
    }
    self.bands = bands
  }

  /// Number of the piece that holds `offset`; `nil` where there is none.
  func index(at offset: Int) -> Int? {
    let next = pieces.partitioningIndex { $0.range.lowerBound > offset }
    return next > 0 && pieces[next - 1].range.upperBound > offset ? next - 1 : nil
  }

  /// Pieces of the same printed line left of piece `index`, nearest first.
  func leftward(of index: Int) -> [Int] {
    guard let box = pieces[index].box else {
      return pieces[..<index].indices.reversed().prefix { pieces[$0].row == pieces[index].row }
        .map { $0 }
    }
    return beside(index) { $0.maxX <= box.minX + 0.3 * box.height }.reversed()
  }

  /// Pieces of the same printed line right of piece `index`, nearest first.
  func rightward(of index: Int) -> [Int] {
    guard let box = pieces[index].box else {
      return pieces[(index + 1)...].indices.prefix { pieces[$0].row == pieces[index].row }
        .map { $0 }
    }
    return beside(index) { $0.minX >= box.maxX - 0.3 * box.height }
  }

  /// The nearest piece under piece `index`, at most `lines` line heights away.
  func below(_ index: Int, within lines: Double = 2) -> Int? {
    guard let box = pieces[index].box else { return plainNeighbour(of: index, step: 1) }
    let reach = box.maxY + lines * box.height
    var nearest: Int?
    for candidate in near(box.minY...reach) where candidate != index {
      guard let other = pieces[candidate].box, other.minY > box.minY + 0.5 * box.height,
        other.minY < reach, other.overlapsHorizontally(box)
      else { continue }
      if nearest.map({ before(candidate, $0) }) ?? true { nearest = candidate }
    }
    return nearest
  }

  /// The nearest piece over piece `index`, at most `lines` line heights away.
  func above(_ index: Int, within lines: Double = 2) -> Int? {
    guard let box = pieces[index].box else { return plainNeighbour(of: index, step: -1) }
    let reach = box.minY - lines * box.height
    var nearest: Int?
    for candidate in near(reach...box.maxY) where candidate != index {
      guard let other = pieces[candidate].box, other.maxY < box.maxY - 0.5 * box.height,
        other.maxY > reach, other.overlapsHorizontally(box)
      else { continue }
      if nearest.map({ before($0, candidate) }) ?? true { nearest = candidate }
    }
    return nearest
  }

  private func before(_ left: Int, _ right: Int) -> Bool {
    guard let first = pieces[left].box, let second = pieces[right].box else { return left < right }
    return (first.minY, first.minX, left) < (second.minY, second.minX, right)
  }

  private func beside(_ index: Int, where isThere: (Line.Box) -> Bool) -> [Int] {
    guard let box = pieces[index].box else { return [] }
    let there = near(box.minY...box.maxY).filter { candidate in
      guard candidate != index, let other = pieces[candidate].box else { return false }
      return other.overlapsVertically(box) && isThere(other)
    }
    return Set(there).sorted { (pieces[$0].box?.minX ?? 0, $0) < (pieces[$1].box?.minX ?? 0, $1) }
  }

  /// The cell with the same number in the line above or below when both lines have as many.
  private func plainNeighbour(of index: Int, step: Int) -> Int? {
    let row = pieces[index].row
    let own = cells(around: index)
    let edge = step > 0 ? own.upperBound : own.lowerBound - 1
    guard pieces.indices.contains(edge), abs(pieces[edge].row - row) <= 2 else { return nil }
    let other = cells(around: edge)
    guard other.count == own.count else { return nil }
    return other.lowerBound + (index - own.lowerBound)
  }

  private func cells(around index: Int) -> Range<Int> {
    var low = index
    var high = index + 1
    while low > 0, pieces[low - 1].row == pieces[index].row { low -= 1 }
    while high < pieces.count, pieces[high].row == pieces[index].row { high += 1 }
    return low..<high
  }

  /// Numbers of the pieces whose bands touch that stretch of the page, some of them twice.
  private func near(_ stretch: ClosedRange<Double>) -> some Sequence<Int> {
    let box = Line.Box(minX: 0, minY: stretch.lowerBound, maxX: 0, maxY: stretch.upperBound)
    return Self.bands(of: box).lazy.flatMap { bands[$0, default: []] }
  }

  private static func bands(of box: Line.Box) -> ClosedRange<Int> {
    let low = Int((max(min(box.minY, 1e6), -1e6) / bandHeight).rounded(.down))
    let high = Int((max(min(box.maxY, 1e6), -1e6) / bandHeight).rounded(.down))
    return low...max(low, min(high, low + 400))
  }

  private static func pieces(
    of words: [(range: Range<Int>, box: Line.Box)], _ lines: [Line], _ bytes: [UInt8]
  ) -> [Piece] {
    var pieces: [Piece] = []
    var line = 0
    for word in words where !word.range.isEmpty {
      while line + 1 < lines.count, lines[line + 1].range.lowerBound <= word.range.lowerBound {
        line += 1
      }
      let row = lines.isEmpty ? 0 : lines[line].row
      if let last = pieces.last, last.row == row, var box = last.box, continues(box, word.box),
        last.range.upperBound >= word.range.lowerBound
          || !bytes[last.range.upperBound..<word.range.lowerBound].contains(9)
      {
        box.extend(by: word.box)
        pieces[pieces.count - 1] = Piece(
          range: last.range.lowerBound..<max(last.range.upperBound, word.range.upperBound),
          box: box, row: row)
      } else {
        pieces.append(Piece(range: word.range, box: word.box, row: row))
      }
    }
    return pieces
  }

  private static func continues(_ left: Line.Box, _ right: Line.Box) -> Bool {
    let height = max(min(left.height, right.height), 1)
    return left.overlapsVertically(right) && right.minX - left.maxX < 0.9 * height
      && right.minX > left.minX
  }
}

extension PageLayout {
  /// The text left of `range` on the printed line, else the head of its column past the numbers
  /// between; `nil` where words stand before it in its own piece, and without geometry.
  func label(of range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    guard hasGeometry, let index = index(at: range.lowerBound),
      isNumeric(pieces[index].range.lowerBound..<range.lowerBound, on: page)
    else { return nil }
    if let left = leftward(of: index).first, !isNumeric(pieces[left].range, on: page),
      page.bytes[pieces[left].range].last == UInt8(ascii: ":")
    {
      return pieces[left].range
    }
    var current = index
    for _ in 0..<Self.deepest {
      guard let next = above(current, within: 3) else { return nil }
      let range = pieces[next].range
      if !isNumeric(range, on: page) { return range }
      current = next
    }
    return nil
  }

  /// No letters but those of a currency.
  func isNumeric(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let letters = page.bytes[range].filter { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }.count
    return letters == 0 || letters <= 3 && page.bytes[range].contains { $0 >= 48 && $0 <= 57 }
  }

  /// Most pieces that are passed on the way to the head of a column.
  private static let deepest = 14
}
