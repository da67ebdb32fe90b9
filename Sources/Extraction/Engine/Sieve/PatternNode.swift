/// What a pattern's source says, as far as finding its required literals needs it.
indirect enum PatternNode {
  /// Matches no characters; says nothing.
  case nothing
  /// One of a few elements, each a character as UTF-8.
  case oneOf([Literal])
  /// A character of which the greatest number of bytes is known, and perhaps its kind.
  case character(width: Int, kind: UInt16? = nil)
  /// A stretch about which only its greatest number of bytes is known, as a back reference.
  case stretch(width: Int)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
  /// What must follow, without being part of the match.
  case ahead(PatternNode)
}

/// A piece of text that a match must hold: bytes and the edges of words, each as one element.
///
/// White space of every kind is one space. A byte with `anyCase` stands for a letter in either case,
/// or for any digit.
typealias Literal = [UInt16]

extension UInt16 {
  static let anyCase: UInt16 = 0x100
  /// No ASCII letter stands directly before.
  static let wordStart: UInt16 = 0x200
  /// No ASCII letter stands directly behind.
  static let wordEnd: UInt16 = 0x201
  /// `\b`: one of the two, by what stands beside it.
  static let wordEdge: UInt16 = 0x202

  /// What stands directly behind begins with a letter, a letter or digit, or no white space;
  /// bytes that are not ASCII count as all of these. Only ever the last element.
  static let letterNext: UInt16 = 0x203
  static let wordNext: UInt16 = 0x204
  static let inkNext: UInt16 = 0x205
  static let anyDigit: UInt16 = 0x30 | anyCase

  var isEdge: Bool { self >= .wordStart }

  /// The byte in lower case; all digits are one.
  var folded: UInt8 {
    let byte = UInt8(truncatingIfNeeded: self)
    if isDigit { return 0x30 }
    return byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  var isDigit: Bool { !isEdge && (0x30...0x39).contains(UInt8(truncatingIfNeeded: self)) }

  var isASCIILetter: Bool { !isEdge && folded >= 97 && folded <= 122 }
}
