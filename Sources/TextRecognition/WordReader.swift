import CTesseract

/// Walks tesseract's result and copies its words into Swift values.
struct WordReader {
  private let iterator: OpaquePointer
  private let pages: OpaquePointer?
  private let back: Affine
  private var line = -1
  private var block = -1

  /// Words below this confidence are noise of dots and edges.
  private static let leastConfidence = 0.2

  init(iterator: OpaquePointer, back: Affine) {
    self.iterator = iterator
    self.back = back
    pages = TessResultIteratorGetPageIterator(iterator)
  }

  mutating func words() -> [RecognizedWord] {
    var words: [RecognizedWord] = []
    repeat {
      if TessPageIteratorIsAtBeginningOf(pages, RIL_BLOCK) != 0 { block += 1 }
      if TessPageIteratorIsAtBeginningOf(pages, RIL_TEXTLINE) != 0 { line += 1 }
      if let word = word() { words.append(word) }
    } while TessResultIteratorNext(iterator, RIL_WORD) != 0
    return words
  }

  /// `nil` for blanks, which tesseract reports for rules and lines, for noise and empty boxes.
  private func word() -> RecognizedWord? {
    guard let utf8 = TessResultIteratorGetUTF8Text(iterator, RIL_WORD) else { return nil }
    defer { TessDeleteText(utf8) }
    let confidence = Double(TessResultIteratorConfidence(iterator, RIL_WORD)) / 100
    let text = String(
      String.UnicodeScalarView(
        String(cString: utf8).unicodeScalars.filter { !$0.properties.isWhitespace }))
    guard !text.isEmpty, confidence >= Self.leastConfidence, let corners = corners() else {
      return nil
    }
    return RecognizedWord(
      text: text, corners: corners, confidence: min(confidence, 1), line: line, block: block)
  }

  private func corners() -> [Double]? {
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let isFound = TessPageIteratorBoundingBox(pages, RIL_WORD, &left, &top, &right, &bottom)
    guard isFound != 0, right > left, bottom > top else { return nil }
    return back.corners(
      x0: Double(left), y0: Double(top), x1: Double(right), y1: Double(bottom))
  }
}
