import LeadModel

/// A page's text tokenised once: UTF-8 bytes, offsets, lines, cells and blocks.
///
/// Inside the engine every range counts UTF-8 bytes; `EvidenceBuilder` turns them to scalars.
struct ScannedPage {
  /// Position in the document's pages, from 0.
  let index: Int
  let page: Page
  let bytes: [UInt8]
  let lines: [Line]
  /// Its words in text order.
  let tokens: [Token]
  /// The cells of the page's tables, in text order.
  let cells: [TableCell]
  /// Its pieces as they stand on the paper.
  let layout: PageLayout
  /// Its tables whose columns are named.
  var tables: [HeadedTable] = []
  /// Where rules can match on it; `nil` lets them run everywhere.
  var glance: Glance?
  private let offsets: OffsetMap

  /// - Parameter forms: The words of the document's pages so far.
  init(_ page: Page, index: Int, forms: WordForms = WordForms()) {
    self.page = page
    self.index = index
    let bytes = Array(page.text.utf8)
    let offsets = OffsetMap(bytes)
    self.bytes = bytes
    self.offsets = offsets
    tokens = Token.words(of: bytes, in: forms)
    let words = page.words.map { word in
      let start = offsets.byte(ofScalar: word.start, in: bytes)
      let end = offsets.byte(ofScalar: word.end, in: bytes)
      let quad = word.quad
      return (
        range: start..<end,
        box: Line.Box(minX: quad.minX, minY: quad.minY, maxX: quad.maxX, maxY: quad.maxY)
      )
    }
    let cells = page.cells.map { cell in
      let start = offsets.byte(ofScalar: cell.start, in: bytes)
      return TableCell(
        table: cell.table, row: cell.row, column: cell.column,
        range: start..<max(start, offsets.byte(ofScalar: cell.end, in: bytes)))
    }
    self.cells = cells
    let lines = LineScanner(bytes: bytes, words: words, cells: cells.map(\.range)).lines()
    self.lines = lines
    layout = PageLayout(bytes: bytes, words: words, lines: lines)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The range in Unicode scalars of the page's text.
  func scalars(_ range: Range<Int>) -> Range<Int> {
    let start = offsets.scalar(ofByte: range.lowerBound, in: bytes)
    let length = bytes[range].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    return start..<(start + length)
  }

  /// The range in UTF-8 bytes of the page's text.
  func bytes(ofScalars range: Range<Int>) -> Range<Int> {
    let start = offsets.byte(ofScalar: range.lowerBound, in: bytes)
    return start..<max(start, offsets.byte(ofScalar: range.upperBound, in: bytes))
  }

  /// Index of the line that holds `offset`, or of the last one that begins before it; `nil` on a
  /// page without text.
  func lineIndex(at offset: Int) -> Int? {
    let next = lines.partitioningIndex { $0.range.lowerBound > offset }
    return lines.isEmpty ? nil : max(next - 1, 0)
  }

  /// The text of the same text line that stands before `offset`, at most `limit` bytes.
  func before(_ offset: Int, limit: Int = 48) -> Range<Int> {
    var start = offset
    while start > 0, offset - start < limit, bytes[start - 1] != 10 { start -= 1 }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<offset
  }

  /// The text of the same text line that stands after `offset`, at most `limit` bytes.
  func after(_ offset: Int, limit: Int = 48) -> Range<Int> {
    var end = offset
    while end < bytes.count, end - offset < limit, bytes[end] != 10 { end += 1 }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return offset..<end
  }

  /// The range with the colon or number sign that follows it closely, as one follows a label.
  func throughColon(_ range: Range<Int>) -> Range<Int> {
    let mark = bytes[after(range.upperBound, limit: 3)].firstIndex { ":#".utf8.contains($0) }
    return range.lowerBound..<(mark.map { $0 + 1 } ?? range.upperBound)
  }

  /// Byte ranges of the page's marks with `role`, with the header's name where there is one.
  func marks(_ role: Page.Mark.Role) -> [(range: Range<Int>, name: String?)] {
    page.marks.filter { $0.role == role }.map {
      (bytes(ofScalars: $0.start..<max($0.start, $0.end)), $0.name)
    }
  }

  /// The row of a table with named columns in which `offset` stands.
  func tableRow(at offset: Int) -> HeadedTable.Row? {
    for table in tables where table.range.contains(offset) {
      if let row = table.row(at: offset) { return row }
    }
    return nil
  }
}
