import CTesseract

/// Walks tesseract's result and copies its words into Swift values.
struct WordReader {
  private let iterator: OpaquePointer
  private let pages: OpaquePointer?
  private var line = -1
  private var block = -1

  /// Words below this confidence are noise of dots and edges.
  private static let leastConfidence = 0.2

  init(iterator: OpaquePointer) {
    self.iterator = iterator
    pages = TessResultIteratorGetPageIterator(iterator)
  }

  /// All words, mapped by `back` to the image as it was given.
  mutating func words(back: Affine) -> [RecognizedWord] {
    let boxes = boxes()
    var words: [RecognizedWord] = []
    var start = 0
    while start < boxes.count {
      let end = boxes[start...].firstIndex { $0.block != boxes[start].block } ?? boxes.count
      let direction = BlockDirection(of: boxes[start..<end])
      words += boxes[start..<end].map { Self.word($0, direction, back) }
      start = end
    }
    return words
  }

  private mutating func boxes() -> [WordBox] {
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

  private static func word(
    _ box: WordBox, _ direction: BlockDirection, _ back: Affine
  ) -> RecognizedWord {
    let corners = back.corners(
      x0: Double(box.left), y0: Double(box.top), x1: Double(box.right), y1: Double(box.bottom))
    return RecognizedWord(
      text: box.text, corners: direction.ordered(corners), confidence: box.confidence,
      line: box.line, block: box.block)
  }
}
