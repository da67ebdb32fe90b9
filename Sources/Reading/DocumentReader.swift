package import Foundation
package import LeadModel

/// Reads one document of any format: bytes in, pages of canonical text and children out.
///
/// Synchronous and deterministic. Hostile bytes are parsed by C libraries here, so this runs in
/// `page-worker` alone.
package struct DocumentReader {
  package let settings: ReadingSettings
  package let limits: ReadingLimits

  package init(settings: ReadingSettings = .init(), limits: ReadingLimits = .init()) {
    self.settings = settings
    self.limits = limits
  }

  /// Reads `input`; calls `heartbeat` with the pages done and the pages known of after each.
  ///
  /// Throws when nothing can be read. What is missing of a document that could be read in part
  /// stands in its diagnostics.
  package func read(
    _ input: DocumentInput, heartbeat: (_ pagesDone: Int, _ pagesTotal: Int) -> Void = { _, _ in }
  ) throws(ExtractionReport.Failure) -> ReadResult {
    guard !input.bytes.isEmpty else {
      throw ExtractionReport.Failure(
        code: .empty, message: "the file has no bytes; check how it was copied or sent")
    }
    let mediaType = MediaTypeDetector.mediaType(of: input.bytes)
    let content = try content(of: input.bytes, mediaType: mediaType, heartbeat: heartbeat)
    let document = Document(
      id: input.id, mediaType: mediaType, byteCount: input.bytes.count, pages: content.pages,
      diagnostics: content.diagnostics)
    return ReadResult(document: document, children: content.children)
  }

  /// IANA media type of the bytes, found from the content.
  package static func mediaType(of bytes: Data) -> String {
    MediaTypeDetector.mediaType(of: bytes)
  }

  private func content(
    of bytes: Data, mediaType: String, heartbeat: (Int, Int) -> Void
  ) throws(ExtractionReport.Failure) -> ReadContent {
    switch DocumentFormat(mediaType: mediaType) {
    case .pdf:
      return try PDFDocumentReader(settings: settings, limits: limits)
        .read(bytes, heartbeat: heartbeat)
    case .image:
      return try ImageDocumentReader(settings: settings, limits: limits)
        .read(bytes, heartbeat: heartbeat)
    case .mail:
      return try MailDocumentReader(limits: limits).read(bytes, heartbeat: heartbeat)
    case .html:
      return HTMLDocumentReader(limits: limits).read(bytes, heartbeat: heartbeat)
    case .text:
      return TextDocumentReader(limits: limits).read(bytes, heartbeat: heartbeat)
    case nil:
      throw DocumentFormat.unsupported(mediaType)
    }
  }
}
