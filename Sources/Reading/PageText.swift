import LeadModel

/// A page's text while it is put together, with the marks and cells that stand on it.
///
/// Offsets count Unicode scalars. A carriage return becomes a line feed, together with one that
/// follows.
struct PageText {
  private var utf8: [UInt8] = []
  /// Scalars so far.
  private(set) var count = 0
  private(set) var marks: [Page.Mark] = []
  private(set) var cells: [Page.Cell] = []
  /// The highest number of a table that has cells.
  private(set) var tableCount = 0
  /// Text was left out because the limit was reached.
  private(set) var isCut = false
  private let limit: Int
  private var hasReturn = false

  /// `limit` is the number of scalars that are kept.
  init(_ text: String = "", limit: Int = .max) {
    self.limit = limit
    append(text)
  }

  var isEmpty: Bool { utf8.isEmpty }
  var text: String { String(decoding: utf8, as: UTF8.self) }
  var lastByte: UInt8? { utf8.last }

  /// Appends as much as the limit allows, and says where the piece stands.
  @discardableResult
  mutating func append(_ piece: String) -> Range<Int> {
    let start = count
    var piece = piece
    piece.withUTF8 { append($0) }
    return start..<count
  }

  /// Appends a value, marked as the field `name` unless it is empty.
  @discardableResult
  mutating func append(_ value: String, field name: String) -> Range<Int> {
    let range = append(value)
    mark(.field, range, name: name)
    return range
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let scalars = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    if !hasReturn, scalars <= limit - count, !bytes.contains(0x0D) {
      utf8.append(contentsOf: bytes)
      count += scalars
    } else {
      appendOneByOne(bytes)
    }
  }

  private mutating func appendOneByOne(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte == 0x0A, hasReturn {
        hasReturn = false
        continue
      }
      let isContinuation = byte & 0xC0 == 0x80
      if !isContinuation {
        guard count < limit else {
          isCut = true
          return
        }
        count += 1
      }
      utf8.append(byte == 0x0D ? 0x0A : byte)
      hasReturn = byte == 0x0D
    }
  }

  mutating func mark(_ role: Page.Mark.Role, _ range: Range<Int>, name: String? = nil) {
    guard !range.isEmpty else { return }
    marks.append(
      Page.Mark(role: role, start: range.lowerBound, end: range.upperBound, name: name))
  }

  /// Marks as invisible; goes on with the last mark where that ended at `previous`.
  mutating func markInvisible(_ range: Range<Int>, after previous: Int) {
    guard !range.isEmpty, let last = marks.last, last.role == .invisible, last.end == previous
    else { return mark(.invisible, range) }
    marks[marks.count - 1] = Page.Mark(
      role: .invisible, start: last.start, end: range.upperBound)
  }

  /// Cells come in text order; an empty one is left out.
  mutating func addCell(table: Int, row: Int, column: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    cells.append(
      Page.Cell(
        table: table, row: row, column: column, start: range.lowerBound, end: range.upperBound))
    tableCount = max(tableCount, table)
  }

  /// Appends another text with its marks and cells; its tables are numbered on from `tables`, or
  /// after these.
  mutating func append(contentsOf other: PageText, tables: Int? = nil) {
    let shift = count
    let tables = tables ?? tableCount
    append(other.text)
    isCut = isCut || other.isCut
    for mark in other.marks {
      self.mark(mark.role, shifted(mark.start..<mark.end, by: shift), name: mark.name)
    }
    for cell in other.cells {
      addCell(
        table: cell.table + tables, row: cell.row, column: cell.column,
        shifted(cell.start..<cell.end, by: shift))
    }
  }

  /// As far as there was room for it.
  private func shifted(_ range: Range<Int>, by shift: Int) -> Range<Int> {
    min(range.lowerBound + shift, count)..<min(range.upperBound + shift, count)
  }
}
