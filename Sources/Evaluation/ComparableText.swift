import Foundation

/// Text as the comparison sees it: Unicode scalars in compatibility form (NFKC).
///
/// Scalars and not `String`, because Swift's `String` calls canonically equivalent strings equal
/// and cuts them into grapheme clusters, while the comparison is defined scalar by scalar.
struct ComparableText: Hashable {
  var scalars: [Unicode.Scalar]

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The text in NFKC.
  init(compatible text: String) {
    scalars = Array(text.precomposedStringWithCompatibilityMapping.unicodeScalars)
  }

  var folded: ComparableText { ComparableText(scalars: CaseFolding.fold(scalars)) }

  /// Without white space at both ends.
  var trimmed: ComparableText { trimming(\.isWhiteSpaceInLabels) }

  /// Runs of letters, digits, numbers and underscores, case folded; combining marks separate.
  var words: [[Unicode.Scalar]] {
    folded.scalars.split { !$0.isWordScalar }.map(Array.init)
  }

  func trimming(_ isDropped: (Unicode.Scalar) -> Bool) -> ComparableText {
    guard let first = scalars.firstIndex(where: { !isDropped($0) }),
      let last = scalars.lastIndex(where: { !isDropped($0) })
    else { return ComparableText(scalars: []) }
    return ComparableText(scalars: Array(scalars[first...last]))
  }
}

extension Unicode.Scalar {
  /// A letter, anything with a numeric value, or the underscore: `\w` of Python's `re`.
  var isWordScalar: Bool {
    if isASCII { return isASCIIWord }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }

  private var isASCIIWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }

  /// A decimal digit of any script: `\d` of Python's `re`.
  var isDecimalDigit: Bool {
    isASCII ? ("0"..."9").contains(self) : properties.generalCategory == .decimalNumber
  }

  /// 0…9 for a decimal digit of any script, else `nil`.
  var digitValue: Int? {
    isDecimalDigit ? properties.numericValue.map { Int($0) } : nil
  }

  /// White space, and the four information separators, which Python counts to it.
  var isWhiteSpaceInLabels: Bool {
    properties.isWhitespace || (0x1C...0x1F).contains(value)
  }
}
