import Foundation

/// Amounts and counts, compared by number to the hundredth; point and comma are told apart by
/// their places.
enum NumberComparison {
  /// `1.234,5 €` and `1,234.50` both give `1234.50`. A text without a digit is compared as it is,
  /// case folded; one that is no number (`5-7`) by its digits and marks.
  static func normalized(_ text: ComparableText) -> [Unicode.Scalar] {
    let figures = text.scalars.filter { $0.isDecimalDigit || isMark($0) }
    let kept = ComparableText(scalars: figures).trimming { $0 == "." || $0 == "," }.scalars
    guard kept.contains(where: \.isDecimalDigit) else { return text.folded.scalars }
    let plain = withPointAsDecimalMark(kept)
    guard let number = number(plain) else { return plain }
    return Array(String(format: "%.2f", number).unicodeScalars)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar == "-"
  }

  private static func withPointAsDecimalMark(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let commas = text.indices.filter { text[$0] == "," }
    let points = text.indices.filter { text[$0] == "." }
    if let comma = commas.last, let point = points.last {
      return point > comma
        ? text.filter { $0 != "," } : text.filter { $0 != "." }.map { $0 == "," ? "." : $0 }
    }
    if commas.count == 1, text.count - commas[0] - 1 != 3 {
      return text.map { $0 == "," ? "." : $0 }
    }
    if points.count > 1 { return text.filter { $0 != "." } }
    return text.filter { $0 != "," }
  }

  private static func number(_ text: [Unicode.Scalar]) -> Double? {
    var ascii = ""
    for scalar in text {
      if let digit = scalar.digitValue {
        ascii.append(String(digit))
      } else {
        ascii.unicodeScalars.append(scalar)
      }
    }
    return Double(ascii)
  }
}
