/// What a pattern's source says, as far as finding its required literals needs it.
indirect enum PatternNode {
  /// Matches no characters; says nothing.
  case nothing
  /// One of a few elements, each a character as UTF-8.
  case oneOf([Literal])
  /// A character about which only its greatest number of bytes is known.
  case character(width: Int)
  /// A stretch about which only its greatest number of bytes is known, as a back reference.
  case stretch(width: Int)
  case sequence([PatternNode])
  case choice([PatternNode])
  case repeated(PatternNode, least: Int, most: Int?)
}

/// A piece of text that a match must hold: bytes and the edges of words, each as one element.
///
/// White space of every kind is one space. A byte with `anyCase` stands for a letter in either case.
typealias Literal = [UInt16]

extension UInt16 {
  static let anyCase: UInt16 = 0x100
  /// No ASCII letter stands directly before.
  static let wordStart: UInt16 = 0x200
  /// No ASCII letter stands directly behind.
  static let wordEnd: UInt16 = 0x201
  /// `\b`: one of the two, by what stands beside it.
  static let wordEdge: UInt16 = 0x202

  var isEdge: Bool { self >= .wordStart }

  /// The byte in lower case.
  var folded: UInt8 {
    let byte = UInt8(truncatingIfNeeded: self)
    return byte >= 65 && byte <= 90 ? byte | 0x20 : byte
  }

  var isASCIILetter: Bool { !isEdge && folded >= 97 && folded <= 122 }
}
