import LeadModel

/// Canonical text of one page as it grows, with the ranges that point into it.
struct BoundedText {
  private var utf8: [UInt8] = []
  /// Length in Unicode scalars.
  private(set) var count = 0
  private(set) var cells: [Page.Cell] = []
  private(set) var marks: [Page.Mark] = []
  /// Text was left out because the limit was reached.
  private(set) var isCut = false
  private let limit: Int
  private var hasReturn = false

  init(limit: Int) { self.limit = limit }

  var isEmpty: Bool { utf8.isEmpty }
  var text: String { String(decoding: utf8, as: UTF8.self) }

  /// Appends as much as the limit allows; a carriage return becomes a line feed, together with
  /// one that follows.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let scalars = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    if !hasReturn, count + scalars <= limit, !bytes.contains(0x0D) {
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

  mutating func addCell(table: Int, row: Int, column: Int, from start: Int) {
    guard start < count else { return }
    cells.append(Page.Cell(table: table, row: row, column: column, start: start, end: count))
  }

  mutating func mark(_ role: Page.Mark.Role, from start: Int, name: String? = nil) {
    guard start < count else { return }
    marks.append(Page.Mark(role: role, start: start, end: count, name: name))
  }

  /// Marks as invisible from `start` on; goes on with the last mark where that ended at `previous`.
  mutating func markInvisible(from start: Int, joining previous: Int) {
    guard start < count else { return }
    if let last = marks.last, last.role == .invisible, last.end == previous {
      marks[marks.count - 1] = Page.Mark(role: .invisible, start: last.start, end: count)
    } else {
      marks.append(Page.Mark(role: .invisible, start: start, end: count))
    }
  }

  /// The cells at these places of `cells` become invisible as well.
  mutating func markInvisible(cellsAt indices: [Int]) {
    marks += indices.map { Page.Mark(role: .invisible, start: cells[$0].start, end: cells[$0].end) }
    marks.sort { ($0.start, -$0.end) < ($1.start, -$1.end) }
  }

  /// Appends another text with its ranges; tables are numbered on from `tables`.
  mutating func append(_ other: BoundedText, tables: Int) {
    let shift = count
    let fits = count + other.count <= limit
    if fits {
      utf8 += other.utf8
      count += other.count
    } else {
      append(other.text)
    }
    isCut = isCut || other.isCut
    cells += other.cells.filter { $0.end + shift <= count }.map { $0.moved(by: shift, tables) }
    marks += other.marks.filter { $0.end + shift <= count }.map { $0.moved(by: shift) }
  }
}

extension Page.Cell {
  fileprivate func moved(by shift: Int, _ tables: Int) -> Page.Cell {
    Page.Cell(
      table: table + tables, row: row, column: column, start: start + shift, end: end + shift)
  }
}

extension Page.Mark {
  fileprivate func moved(by shift: Int) -> Page.Mark {
    Page.Mark(role: role, start: start + shift, end: end + shift, name: name)
  }
}
