import LeadModel

extension PageText {
  /// The page; what is beyond the limit of text is cut off and named in a diagnostic.
  func page(
    number: Int, kind: Page.Kind, path: String? = nil, reason: String,
    in content: inout ReadContent, limits: ReadingLimits
  ) -> Page {
    let text = text
    let limited = content.limited(text, page: number, limits: limits)
    let isShorter = limited.utf8.count < text.utf8.count
    if isCut, !isShorter { content.noteTextLimit(limits, page: number) }
    let end = isShorter ? limited.unicodeScalars.count : count
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
