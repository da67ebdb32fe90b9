package import Foundation
package import LeadModel
import TextRecognition

/// Reads one document of any format: bytes in, pages of canonical text and children out.
///
/// Synchronous and deterministic. Hostile bytes are parsed by C libraries here, so this runs in
/// `page-worker` alone.
package struct DocumentReader {
  package let settings: ReadingSettings
  package let limits: ReadingLimits
  private let engines: WarmEngines

  /// `engines` may have been loaded before; they are the document's alone while it is read.
  package init(
    settings: ReadingSettings = .init(), limits: ReadingLimits = .init(),
    engines: WarmEngines = WarmEngines()
  ) {
    self.settings = settings
    self.limits = limits
    self.engines = engines
  }

  /// Reads `input` and keeps its children: for documents that are known to be small.
  package func read(
    _ input: DocumentInput
  ) throws(ExtractionReport.Failure) -> ReadResult {
    var children: [ChildDocument] = []
    let document = try read(input) { event in
      if case .child(let child) = event { children.append(child) }
    }
    return ReadResult(document: document, children: children)
  }

  /// Reads `input`; calls `observer` with each page and child as soon as it is read.
  ///
  /// Throws when nothing can be read. What is missing of a document that could be read in part
  /// stands in its diagnostics.
  package func read(
    _ input: DocumentInput, observer: @escaping (ReadingEvent) -> Void
  ) throws(ExtractionReport.Failure) -> Document {
    guard !input.bytes.isEmpty else {
      throw ExtractionReport.Failure(
        code: .empty, message: "the file has no bytes; check how it was copied or sent")
    }
    let mediaType = MediaTypeDetector.mediaType(of: input.bytes)
    guard let format = DocumentFormat(mediaType: mediaType) else {
      throw DocumentFormat.unsupported(mediaType)
    }
    var content = ReadContent(
      mediaType: mediaType, limits: limits, engines: engines, observer: observer)
    do {
      try format.reader.init(settings: settings, limits: limits).read(input.bytes, into: &content)
    } catch {
      guard !content.pages.isEmpty || content.childCount > 0 else { throw error }
      content.note(.error, error.code.rawValue, error.message)
    }
    return Document(
      id: input.id, mediaType: mediaType, byteCount: input.bytes.count, pages: content.pages,
      diagnostics: content.diagnostics)
  }

  /// Opens and loads what the C libraries would open and load when a document first needs it: locale,
  /// media types, charsets, fonts. To be called before a document is seen, in the process that
  /// workers are copies of; they may open next to nothing.
  package static func warmUp() {
    UTF8Locale.load()
    MagicDatabase.warmUp()
    CharsetConversion.warmUp()
    EncodedImage.loadCodecs()
    for bytes in WarmUpDocuments.all {
      _ = try? DocumentReader().read(DocumentInput(id: "0", bytes: bytes))
    }
  }

  /// Small documents, each of which needs another part of the libraries.
  package static var rehearsals: [Data] { WarmUpDocuments.all }

  /// IANA media type of the bytes, found from the content.
  package static func mediaType(of bytes: Data) -> String {
    MediaTypeDetector.mediaType(of: bytes)
  }
}
