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
    let reader = PDFPageReader(
      settings: settings, limits: limits, recognition: recognition,
      scrutiny: PageScrutiny(inventory: ImageInventory(bytes), pageCount: file.pageCount))
    var attributes = AttributePages()
    attributes.add(information: file.information)
    let layers = HiddenLayerText(of: file, bytes: bytes, settings: settings, in: &content)
    for index in 0..<count {
      let page = reader.page(at: index, of: file, into: &content, &attributes)
      content.add(layers.map { $0.adding(to: page) } ?? page, of: count)
    }
    noteXFA(in: bytes, hasFields: attributes.hasFields, &content)
    attributes.add(to: &content, from: count + 1)
    addEmbeddedFiles(of: file, to: &content)
    if file.pageCount > count {
      content.note(
        .error, "page-limit",
        "the document has \(file.pageCount) pages, only the first \(count) were read; "
          + "raise the limit to read the others")
    }
    content.diagnostics += recognition.diagnostics
  }

  /// XFA forms keep a second description of their fields, which poppler does not read; the pages
  /// of dynamic ones are drawn from it alone, and what stands in the file is a notice that says
  /// "Please wait".
  private func noteXFA(in bytes: Data, hasFields: Bool, _ content: inout ReadContent) {
    guard hasFields || content.pages.count == 1, bytes.range(of: Data("/XFA".utf8)) != nil
    else { return }
    let isDynamic = content.pages.first?.text.contains("Please wait") == true
    content.note(
      isDynamic ? .error : .note, "xfa-form",
      isDynamic
        ? "the PDF is a dynamic XFA form and shows only a notice; open it with Adobe Reader and "
          + "print it to a new PDF"
        : "the PDF is an XFA form; the values of its AcroForm fields were read")
  }

  private func addEmbeddedFiles(of file: PDFFile, to content: inout ReadContent) {
    file.eachEmbeddedFile(byteLimit: limits.childBytes) { embedded in
      content.add(embedded)
      // One more than the limit says so.
      return !content.diagnostics.contains { $0.code == "child-limit" }
    }
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
