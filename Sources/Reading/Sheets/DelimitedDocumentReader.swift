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
    while let record = records.next() {
      sheet.add(record.map(\.text))
      if sheet.page.count > limits.textScalarsPerPage / 2, !records.isAtEnd {
        guard content.pages.count + 1 < limits.pages else {
          content.add(page(of: sheet, &content), of: content.pages.count + 1)
          content.note(
            .error, "page-limit",
            "the table has more rows than \(limits.pages) pages hold; raise the limit")
          return
        }
        content.add(page(of: sheet, &content), of: content.pages.count + 2)
        sheet.beginPage()
      }
    }
    content.add(page(of: sheet, &content), of: content.pages.count + 1)
  }

  private func page(of sheet: SheetText, _ content: inout ReadContent) -> Page {
    let number = content.pages.count + 1
    return sheet.page.page(
      number: number, kind: .sheet, path: number > 1 ? "row \(sheet.firstRow)" : nil,
      reason: "delimited-text", in: &content, limits: limits)
  }
}
