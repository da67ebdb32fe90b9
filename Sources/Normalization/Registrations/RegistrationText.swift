/// Compact forms and shapes of registration numbers.
enum RegistrationText {
  /// Upper case, without white space, full stops, hyphens and slashes.
  static func compact(_ text: String, keepsHyphens: Bool = false) -> String {
    String(
      text.uppercased().filter { character in
        !character.isWhitespace && !"./–_·:".contains(character)
          && (keepsHyphens || character != "-")
      })
  }

  /// Whether every character is of the kind that the shape says: `9` digit, `A` letter, `*` either or
  /// a hyphen that was kept, anything else itself. ASCII only.
  static func fits(_ text: String, _ shape: String) -> Bool {
    guard text.utf8.count == shape.utf8.count else { return false }
    return zip(text.utf8, shape.utf8).allSatisfy { byte, kind in
      let isDigit = (48...57).contains(byte)
      let isLetter = (65...90).contains(byte)
      return switch kind {
      case UInt8(ascii: "9"): isDigit
      case UInt8(ascii: "A"): isLetter
      case UInt8(ascii: "*"): isDigit || isLetter || byte == UInt8(ascii: "-")
      default: byte == kind
      }
    }
  }
}
