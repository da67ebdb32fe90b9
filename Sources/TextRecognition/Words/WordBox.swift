/// A word as tesseract gives it, in pixels of the image that tesseract saw.
struct WordBox: Hashable {
  let text: String
  let confidence: Double
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int
  let line: Int
  let block: Int

  /// Twice the coordinates of the box's centre.
  var centre: (x: Int, y: Int) { (left + right, top + bottom) }
  var width: Int { right - left }
  var height: Int { bottom - top }

  var hasLetterOrDigit: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  func moved(toLine line: Int, block: Int) -> WordBox {
    WordBox(
      text: text, confidence: confidence, left: left, top: top, right: right, bottom: bottom,
      line: line, block: block)
  }

  func scaled(by factor: Double) -> WordBox {
    WordBox(
      text: text, confidence: confidence, left: Int(Double(left) * factor),
      top: Int(Double(top) * factor), right: Int((Double(right) * factor).rounded(.up)),
      bottom: Int((Double(bottom) * factor).rounded(.up)), line: line, block: block)
  }
}
