/// A word as tesseract gives it, in pixels of the image that tesseract saw.
struct WordBox: Hashable {
  let text: String
  let confidence: Double
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int
  var line: Int
  var block: Int

  /// Twice the coordinates of the box's centre.
  var centre: (x: Int, y: Int) { (left + right, top + bottom) }
  var width: Int { right - left }
  var height: Int { bottom - top }

  var hasLetterOrDigit: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  func scaled(by factor: Double) -> WordBox {
    WordBox(
      text: text, confidence: confidence, left: Int(Double(left) * factor),
      top: Int(Double(top) * factor), right: Int((Double(right) * factor).rounded(.up)),
      bottom: Int((Double(bottom) * factor).rounded(.up)), line: line, block: block)
  }

  /// Part of this word that lies on `other`, 0…1.
  func share(on other: WordBox) -> Double {
    let common = (
      width: min(right, other.right) - max(left, other.left),
      height: min(bottom, other.bottom) - max(top, other.top)
    )
    guard common.width > 0, common.height > 0 else { return 0 }
    return Double(common.width * common.height) / Double(width * height)
  }
}
