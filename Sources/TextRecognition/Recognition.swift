/// What was recognised on one image.
package struct Recognition: Sendable {
  /// In reading order.
  package let words: [RecognizedWord]
  /// Clockwise quarter turns after which the image was read, 0…3.
  package let quarterTurns: Int
  /// What it was read in, in tesseract's names.
  package let language: String

  package init(words: [RecognizedWord], quarterTurns: Int, language: String) {
    self.words = words
    self.quarterTurns = quarterTurns
    self.language = language
  }

  package static let nothing = Recognition(words: [], quarterTurns: 0, language: "")

  /// Mean word confidence 0…1, weighted by the words' lengths; `nil` without words.
  package var meanConfidence: Double? {
    let length = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let sum = words.reduce(0) { $0 + $1.confidence * Double($1.text.unicodeScalars.count) }
    return length == 0 ? nil : sum / Double(length)
  }
}

/// One recognised word.
package struct RecognizedWord: Hashable, Sendable {
  /// Never empty, never with white space.
  package let text: String
  /// Corners in reading order (top left, top right, bottom right, bottom left), as x and y by
  /// turns, in pixels of the image as it was given.
  package let corners: [Double]
  /// 0…1.
  package let confidence: Double
  /// Counted from 0 over the whole image, in reading order.
  package let line: Int
  package let block: Int

  package init(text: String, corners: [Double], confidence: Double, line: Int, block: Int) {
    self.text = text
    self.corners = corners
    self.confidence = confidence
    self.line = line
    self.block = block
  }
}
