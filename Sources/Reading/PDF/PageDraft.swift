import LeadModel
import PDFReading
import TextRecognition

/// Makes the `Page` of one PDF page, whichever way its text was found.
struct PageDraft {
  let number: Int
  let width: Double
  let height: Double
  let layer: TextLayer

  /// Below this confidence a word that recognition adds to native text is rather a piece of a
  /// picture.
  private static let leastAddedConfidence = 0.4

  init(number: Int, page: PDFPage, layer: TextLayer) {
    self.number = number
    width = page.widthInPoints
    height = page.heightInPoints
    self.layer = layer
  }

  func native(text: String) -> Page {
    let words =
      text.utf8.count == layer.text.utf8.count
      ? layer.words : layer.words.prefix { $0.end <= text.unicodeScalars.count }.map(\.self)
    return make(.native, "native-text", text: text, words: words)
  }

  func blank() -> Page { make(.none, "blank", text: "", words: []) }

  func unread(reason: String) -> Page {
    make(.none, reason, text: "", words: [], rejected: rejectedText)
  }

  func recognized(_ read: RecognizedPage, reason: String) -> Page {
    let text = RecognizedText(
      read.recognition.words, dpi: read.dpi, widthInPoints: width, heightInPoints: height)
    return make(
      .ocr, reason, text: text.text, words: text.words,
      from: read.recognition, rejected: rejectedText)
  }

  /// The native page, followed by the recognised words that lie beside its own.
  func mixed(adding read: RecognizedPage, to native: Page) -> Page {
    let overlap = WordOverlap(words: native.words)
    let scale = 72 / read.dpi
    let added = read.recognition.words.filter {
      $0.confidence >= Self.leastAddedConfidence && !overlap.covers($0.corners.map { $0 * scale })
    }
    guard !added.isEmpty else { return native }
    let head = native.text + (native.text.hasSuffix("\n") ? "\n" : "\n\n")
    let text = RecognizedText(
      added, dpi: read.dpi, widthInPoints: width, heightInPoints: height,
      startingAt: head.unicodeScalars.count)
    let recognition = Recognition(
      words: added, quarterTurns: read.recognition.quarterTurns,
      language: read.recognition.language)
    return make(
      .mixed, "image-without-text", text: head + text.text, words: native.words + text.words,
      from: recognition)
  }

  private var rejectedText: String? { layer.words.isEmpty ? nil : layer.text }

  private func make(
    _ source: Page.Source, _ reason: String, text: String, words: [Word],
    from recognition: Recognition? = nil, rejected: String? = nil
  ) -> Page {
    Page(
      number: number, kind: .page, widthInPoints: width, heightInPoints: height, source: source,
      reason: reason, ocrConfidence: recognition?.meanConfidence,
      ocrLanguage: recognition?.language, text: text, words: words, rejectedText: rejected)
  }
}
