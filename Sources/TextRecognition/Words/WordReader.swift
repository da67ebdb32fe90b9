import CTesseract

/// Walks tesseract's result and copies its words into Swift values.
struct WordReader {
  private let iterator: OpaquePointer
  private let pages: OpaquePointer?
  private var line = -1
  private var block = -1

  /// Words below this confidence are noise of dots and edges.
  private static let leastConfidence = 0.1

  init(iterator: OpaquePointer) {
    self.iterator = iterator
    pages = TessResultIteratorGetPageIterator(iterator)
  }

  /// All words in reading order.
  mutating func words() -> [WordBox] {
    var boxes: [WordBox] = []
    repeat {
      if TessPageIteratorIsAtBeginningOf(pages, RIL_BLOCK) != 0 { block += 1 }
      if TessPageIteratorIsAtBeginningOf(pages, RIL_TEXTLINE) != 0 { line += 1 }
      if let box = box() { boxes.append(box) }
    } while TessResultIteratorNext(iterator, RIL_WORD) != 0
    return boxes
  }

  /// `nil` for blanks, which tesseract reports for rules and lines, for noise and empty boxes.
  private func box() -> WordBox? {
    guard let utf8 = TessResultIteratorGetUTF8Text(iterator, RIL_WORD) else { return nil }
    defer { TessDeleteText(utf8) }
    let confidence = Double(TessResultIteratorConfidence(iterator, RIL_WORD)) / 100
    let text = String(
      String.UnicodeScalarView(
        String(cString: utf8).unicodeScalars.filter { !$0.properties.isWhitespace }))
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    let isFound = TessPageIteratorBoundingBox(pages, RIL_WORD, &left, &top, &right, &bottom)
    guard !text.isEmpty, confidence >= Self.leastConfidence, isFound != 0, right > left,
      bottom > top
    else { return nil }
    return WordBox(
      text: text, confidence: min(confidence, 1), left: Int(left), top: Int(top),
      right: Int(right), bottom: Int(bottom), line: line, block: block)
  }
}
