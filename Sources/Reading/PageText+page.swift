import LeadModel

extension PageText {
  /// The page; text that was left out is named in a diagnostic.
  func page(
    number: Int, kind: Page.Kind, path: String? = nil, reason: String,
    in content: inout ReadContent, limits: ReadingLimits
  ) -> Page {
    if isCut { content.noteTextLimit(page: number) }
    return Page(
      number: number, kind: kind, path: path, source: .native, reason: reason, text: text,
      marks: marks.sorted(by: Self.isBefore), cells: cells)
  }

  private static func isBefore(_ left: Page.Mark, _ right: Page.Mark) -> Bool {
    (left.start, -left.end, left.role.rawValue, left.name ?? "")
      < (right.start, -right.end, right.role.rawValue, right.name ?? "")
  }
}
