/// Words with their corners on the image as it was given.
enum PlacedWords {
  /// `back` leads from the image that tesseract saw to the given one.
  static func words(_ boxes: [WordBox], back: PlaneMap) -> [RecognizedWord] {
    var words: [RecognizedWord] = []
    var start = 0
    while start < boxes.count {
      let end = boxes[start...].firstIndex { $0.block != boxes[start].block } ?? boxes.count
      let direction = BlockDirection(of: boxes[start..<end])
      words += boxes[start..<end].map { word($0, direction, back) }
      start = end
    }
    return words
  }

  private static func word(
    _ box: WordBox, _ direction: BlockDirection, _ back: PlaneMap
  ) -> RecognizedWord {
    let corners = back.corners(
      x0: Double(box.left), y0: Double(box.top), x1: Double(box.right), y1: Double(box.bottom))
    return RecognizedWord(
      text: box.text, corners: direction.ordered(corners), confidence: box.confidence,
      line: box.line, block: box.block)
  }
}
