import Foundation
import LeadModel

/// Reads CSV, TSV and their relatives: pages of kind `sheet` whose lines are the rows, cells
/// separated by a tab, each cell with its row and column.
///
/// A line feed or tab inside a cell becomes a space. What is longer than half the limit of a page
/// goes on on further pages, so that nothing of a large table is lost.
struct DelimitedDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) {
    let decoding = TextDecoding(bytes)
    if decoding.invalidSequences > 0 { content.noteInvalidText(decoding.invalidSequences) }
    let text = [UInt8](decoding.text.utf8)
    guard let dialect = DelimitedDialect(of: text) else {
      return TextDocumentReader(settings: ReadingSettings(), limits: limits)
        .read(bytes, into: &content)
    }
    var records = DelimitedRecords(text[...], delimiter: dialect.delimiter)
    var sheet = SheetText()
    var (row, firstRow) = (0, 1)
    while let record = records.next() {
      row += 1
      WorkProgress.report()
      if row == 1, DelimitedDialect.isSeparatorNote(record) { continue }
      for (index, cell) in record.enumerated() {
        sheet.add(cell.text.onOneLine, row: row, column: index + 1)
      }
      guard sheet.page.count > limits.textScalarsPerPage / 2, !records.isAtEnd else { continue }
      let isLast = content.pages.count + 1 >= limits.pages
      add(sheet, from: firstRow, isLast: isLast, to: &content)
      if isLast { return content.note(.error, "page-limit", pageLimitMessage) }
      sheet.beginPage()
      firstRow = row + 1
    }
    add(sheet, from: firstRow, isLast: true, to: &content)
  }

  private var pageLimitMessage: String {
    "the table has more rows than \(limits.pages) pages hold; raise the limit"
  }

  private func add(
    _ sheet: SheetText, from firstRow: Int, isLast: Bool, to content: inout ReadContent
  ) {
    let number = content.pages.count + 1
    let page = sheet.page.page(
      number: number, kind: .sheet, path: number > 1 ? "row \(firstRow)" : nil,
      reason: "delimited-text", in: &content, limits: limits)
    content.add(page, of: isLast ? number : number + 1)
  }
}
