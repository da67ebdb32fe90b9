import Foundation
import LeadModel
import PDFReading

/// The text on layers (optional content) that are off as a document opens: kept, and marked as
/// not shown.
struct HiddenLayerText {
  private let file: PDFFile

  /// `nil` for a document whose layers are all on, as of nearly all; else says so.
  init?(
    of file: PDFFile, bytes: Data, settings: ReadingSettings, in content: inout ReadContent
  ) {
    guard !LayerOrder.hasLooseLabel(bytes), file.hasHiddenLayers,
      let other = try? PDFFile(bytes: bytes, passwords: settings.passwords)
    else { return nil }
    content.note(
      .note, "optional-content",
      "some layers of the PDF are off; their text is kept and marked as invisible")
    other.showAllLayers()
    self.file = other
  }

  /// The page with the words that only its hidden layers have behind its own.
  func adding(to page: Page) -> Page {
    guard let all = (try? file.page(at: page.number - 1))?.textLayer() else { return page }
    let shown = WordOverlap(words: page.words)
    let hidden = all.keeping { !shown.covers($0.quad.corners) }
    guard !hidden.words.isEmpty else { return page }
    let head = page.text + (page.text.isEmpty || page.text.hasSuffix("\n") ? "\n" : "\n\n")
    let start = head.unicodeScalars.count
    let words = hidden.words.map {
      Word(
        start: $0.start + start, end: $0.end + start, quad: $0.quad, source: .native)
    }
    let end = start + hidden.text.unicodeScalars.count
    return Page(
      number: page.number, kind: page.kind, path: page.path, widthInPoints: page.widthInPoints,
      heightInPoints: page.heightInPoints, source: page.source == .none ? .native : page.source,
      reason: page.reason, ocrConfidence: page.ocrConfidence, ocrLanguage: page.ocrLanguage,
      text: head + hidden.text, words: page.words + words, rejectedText: page.rejectedText,
      marks: page.marks + [Page.Mark(role: .invisible, start: start, end: end)],
      cells: page.cells)
  }
}
