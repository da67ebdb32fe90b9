import LeadModel

/// A page's text while it is put together, with the marks and cells that stand on it.
///
/// Offsets count Unicode scalars.
struct PageText {
  private(set) var text = ""
  /// Scalars so far.
  private(set) var count = 0
  private(set) var marks: [Page.Mark] = []
  private(set) var cells: [Page.Cell] = []

  init(_ text: String = "") { append(text) }

  /// Appends and says where the piece stands.
  @discardableResult
  mutating func append(_ piece: String) -> Range<Int> {
    let start = count
    text += piece
    count += piece.unicodeScalars.count
    return start..<count
  }

  /// Appends a value, marked as the field `name` unless it is empty.
  @discardableResult
  mutating func append(_ value: String, field name: String) -> Range<Int> {
    let range = append(value)
    mark(.field, range, name: name)
    return range
  }

  mutating func mark(_ role: Page.Mark.Role, _ range: Range<Int>, name: String? = nil) {
    guard !range.isEmpty else { return }
    marks.append(
      Page.Mark(role: role, start: range.lowerBound, end: range.upperBound, name: name))
  }

  /// Cells come in text order; an empty one is left out.
  mutating func addCell(table: Int, row: Int, column: Int, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    cells.append(
      Page.Cell(
        table: table, row: row, column: column, start: range.lowerBound, end: range.upperBound))
  }

  /// Appends another text with its marks and cells; its tables are numbered after these.
  mutating func append(contentsOf other: PageText) {
    let shift = count
    let tables = cells.last?.table ?? 0
    append(other.text)
    marks += other.marks.map {
      Page.Mark(role: $0.role, start: $0.start + shift, end: $0.end + shift, name: $0.name)
    }
    cells += other.cells.map {
      Page.Cell(
        table: $0.table + tables, row: $0.row, column: $0.column, start: $0.start + shift,
        end: $0.end + shift)
    }
  }

  /// The page; beyond the limit of text everything is cut off and named in a diagnostic.
  func page(
    number: Int, kind: Page.Kind, path: String? = nil, reason: String,
    in content: inout ReadContent, limits: ReadingLimits
  ) -> Page {
    let limited = content.limited(text, page: number, limits: limits)
    let end = limited.utf8.count == text.utf8.count ? count : limited.unicodeScalars.count
    return Page(
      number: number, kind: kind, path: path, source: .native, reason: reason, text: limited,
      marks: marks.compactMap { Self.clipped($0, end) }.sorted(by: Self.isBefore),
      cells: cells.compactMap { Self.clipped($0, end) })
  }

  private static func isBefore(_ left: Page.Mark, _ right: Page.Mark) -> Bool {
    (left.start, -left.end, left.role.rawValue, left.name ?? "")
      < (right.start, -right.end, right.role.rawValue, right.name ?? "")
  }

  private static func clipped(_ mark: Page.Mark, _ end: Int) -> Page.Mark? {
    guard mark.end > end else { return mark }
    guard mark.start < end else { return nil }
    return Page.Mark(role: mark.role, start: mark.start, end: end, name: mark.name)
  }

  private static func clipped(_ cell: Page.Cell, _ end: Int) -> Page.Cell? {
    guard cell.end > end else { return cell }
    guard cell.start < end else { return nil }
    return Page.Cell(
      table: cell.table, row: cell.row, column: cell.column, start: cell.start, end: end)
  }
}
