/// Telephone and fax numbers, compared by their digits.
enum PhoneComparison {
  /// The digits without an extension at the end and without a bracketed trunk zero.
  static func normalized(_ text: ComparableText) -> [Unicode.Scalar] {
    digits(withoutTrunkZero(withoutExtension(text.scalars[...])))
  }

  /// Whether national and international writing of one number: the last nine digits agree, or
  /// all of the shorter one when it has seven or eight.
  static func areEqual(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    let count = min(left.count, right.count, 9)
    return count >= 7 && left.suffix(count) == right.suffix(count)
  }

  private static func digits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.filter(\.isDecimalDigit)
  }

  /// Cuts `ext. 12`, `x12` or `poste 12` off the end.
  private static func withoutExtension(_ text: ArraySlice<Unicode.Scalar>)
    -> ArraySlice<Unicode.Scalar>
  {
    var rest = text.dropLast(while: \.isWhiteSpaceInLabels)
    let withDigits = rest.count
    rest = rest.dropLast(while: \.isDecimalDigit)
    guard rest.count < withDigits else { return text }
    rest = rest.dropLast(while: \.isWhiteSpaceInLabels)
    if rest.last == "." { rest = rest.dropLast() }
    for word in ["ext", "x", "poste"] {
      let letters = Array(word.unicodeScalars)
      if CaseFolding.fold(rest.suffix(letters.count)) == letters {
        return rest.dropLast(letters.count)
      }
    }
    return text
  }

  private static func withoutTrunkZero(_ text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let mark: [Unicode.Scalar] = ["(", "0", ")"]
    var rest = text
    var kept: [Unicode.Scalar] = []
    while let first = rest.first {
      if rest.starts(with: mark) {
        rest = rest.dropFirst(mark.count)
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}

extension ArraySlice {
  fileprivate func dropLast(while isDropped: (Element) -> Bool) -> ArraySlice {
    guard let last = lastIndex(where: { !isDropped($0) }) else {
      return self[startIndex..<startIndex]
    }
    return self[startIndex...last]
  }
}
