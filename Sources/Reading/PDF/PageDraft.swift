import LeadModel
import PDFReading
import TextRecognition

/// Makes the `Page` of one PDF page, whichever way its text was found.
struct PageDraft {
  let number: Int
  let width: Double
  let height: Double
  /// The layer that is taken for the page's text.
  let layer: TextLayer
  /// A layer, or the part of one, that is not.
  let rejectedText: String?

  init(number: Int, page: PDFPage, layer: TextLayer, rejectedText: String? = nil) {
    self.number = number
    width = page.widthInPoints
    height = page.heightInPoints
    self.layer = layer
    self.rejectedText = rejectedText
  }

  func native(reason: String, marks: [Page.Mark]) -> Page {
    make(
      .native, reason, text: layer.text, words: layer.words, rejected: rejectedText,
      marks: marks, cells: layer.cells)
  }

  func blank() -> Page { make(.none, "blank", text: "", words: []) }

  func unread(reason: String) -> Page {
    make(.none, reason, text: "", words: [], rejected: layerText)
  }

  func recognized(_ read: RecognizedPage, reason: String) -> Page {
    let text = RecognizedText(
      read.recognition.words, dpi: read.dpi, widthInPoints: width, heightInPoints: height)
    return make(
      .ocr, reason, text: text.text, words: text.words,
      from: read.recognition, rejected: layerText)
  }

  /// The native page, followed by the recognised words (corners in points) that lie beside its
  /// own.
  func mixed(adding read: Recognition, to native: Page) -> Page {
    let overlap = WordOverlap(words: native.words)
    let added = RepeatedLines(words: native.words, text: native.text)
      .removed(from: read.words.filter { !overlap.covers($0.corners) })
    guard !added.isEmpty else { return native }
    let head = native.text + (native.text.hasSuffix("\n") ? "\n" : "\n\n")
    let text = RecognizedText(
      added, dpi: 72, widthInPoints: width, heightInPoints: height,
      startingAt: head.unicodeScalars.count)
    return make(
      .mixed, rejectedText == nil ? "image-without-text" : native.reason, text: head + text.text,
      words: native.words + text.words,
      from: Recognition(words: added, quarterTurns: 0, language: read.language),
      rejected: rejectedText, marks: native.marks, cells: native.cells)
  }

  /// The whole layer, where it is not taken.
  private var layerText: String? { layer.words.isEmpty ? nil : layer.text }

  private func make(
    _ source: Page.Source, _ reason: String, text: String, words: [Word],
    from recognition: Recognition? = nil, rejected: String? = nil, marks: [Page.Mark] = [],
    cells: [Page.Cell] = []
  ) -> Page {
    Page(
      number: number, kind: .page, widthInPoints: width, heightInPoints: height, source: source,
      reason: reason, ocrConfidence: recognition?.meanConfidence,
      ocrLanguage: recognition?.language, text: text, words: words, rejectedText: rejected,
      marks: marks, cells: cells)
  }
}
