import LeadModel
import TextRecognition

/// Canonical text and words of recognised words: words joined by spaces, lines by a line feed,
/// blocks by a blank line.
struct RecognizedText {
  let text: String
  let words: [Word]

  /// `offset` is where the text begins in its page's text; boxes are clamped to the page.
  init(
    _ recognized: [RecognizedWord], dpi: Double, widthInPoints: Double, heightInPoints: Double,
    startingAt offset: Int = 0
  ) {
    var text = ""
    var words: [Word] = []
    var end = offset
    var previous: RecognizedWord?
    for word in recognized {
      let separator = Self.separator(between: previous, and: word)
      text += separator + word.text
      let start = end + separator.unicodeScalars.count
      end = start + word.text.unicodeScalars.count
      let corners = word.corners.enumerated().map { index, value in
        min(max(value * 72 / dpi, 0), index % 2 == 0 ? widthInPoints : heightInPoints)
      }
      words.append(
        Word(
          start: start, end: end, quad: Quad(corners: corners), source: .ocr,
          confidence: word.confidence))
      previous = word
    }
    self.text = text
    self.words = words
  }

  private static func separator(
    between previous: RecognizedWord?, and next: RecognizedWord
  ) -> String {
    guard let previous else { return "" }
    if previous.block != next.block { return "\n\n" }
    return previous.line != next.line ? "\n" : " "
  }
}
