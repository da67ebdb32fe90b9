import Foundation
import LeadModel
import PDFReading

/// Reads a PDF page by page; a page that fails is a diagnostic, and the others are read.
struct PDFDocumentReader: FormatReader {
  let settings: ReadingSettings
  let limits: ReadingLimits

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let file = try open(bytes)
    guard file.pageCount > 0 else { throw Self.damaged }
    noteTruncation(of: bytes, in: &content)
    let count = min(file.pageCount, limits.pages)
    let recognition = PageRecognition(settings: settings, engines: content.engines)
    let reader = PDFPageReader(settings: settings, limits: limits, recognition: recognition)
    for index in 0..<count {
      content.add(reader.page(at: index, of: file, into: &content), of: count)
    }
    if file.pageCount > count {
      content.note(
        .error, "page-limit",
        "the document has \(file.pageCount) pages, only the first \(count) were read; "
          + "raise the limit to read the others")
    }
    content.diagnostics += recognition.diagnostics
  }

  private func open(_ bytes: Data) throws(ExtractionReport.Failure) -> PDFFile {
    do {
      return try PDFFile(bytes: bytes, passwords: settings.passwords)
    } catch .encrypted {
      throw ExtractionReport.Failure(
        code: .encrypted,
        message: settings.passwords.isEmpty
          ? "the PDF is encrypted; give its password with --passwords FILE"
          : "the PDF is encrypted and none of the \(settings.passwords.count) passwords opens "
            + "it; add the right one to the file given with --passwords FILE")
    } catch {
      throw Self.damaged
    }
  }

  /// A complete PDF ends with `startxref`, an offset and `%%EOF` (ISO 32000-1, 7.5.5). Poppler
  /// rebuilds what it can of one that does not, and does not say so.
  private func noteTruncation(of bytes: Data, in content: inout ReadContent) {
    let tail = bytes.suffix(4_096)
    guard tail.range(of: Data("%%EOF".utf8)) == nil,
      tail.range(of: Data("startxref".utf8)) == nil
    else { return }
    content.note(
      .error, "file-truncated",
      "the PDF ends before its end mark; what could be rebuilt was read, pages may be missing: "
        + "get the file again")
  }

  private static let damaged = ExtractionReport.Failure(
    code: .damaged,
    message: "the PDF is damaged and has no page that can be read; get the file again, or open "
      + "and save it with a PDF program")
}
