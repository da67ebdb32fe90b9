import LeadModel

extension Page {
  /// The page with the first `limit` scalars of its text, and what stands on them.
  func cut(to limit: Int) -> Page {
    Page(
      number: number, kind: kind, path: path, widthInPoints: widthInPoints,
      heightInPoints: heightInPoints, source: source, reason: reason,
      ocrConfidence: ocrConfidence, ocrLanguage: ocrLanguage,
      text: String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))),
      words: words.filter { $0.end <= limit }, rejectedText: rejectedText,
      marks: marks.filter { $0.start < limit }.map {
        Mark(role: $0.role, start: $0.start, end: min($0.end, limit), name: $0.name)
      },
      cells: cells.filter { $0.start < limit }.map {
        Cell(
          table: $0.table, row: $0.row, column: $0.column, start: $0.start,
          end: min($0.end, limit))
      })
  }
}
