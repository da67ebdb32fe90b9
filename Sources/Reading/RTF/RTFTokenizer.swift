/// The tokens of an RTF file (specification 1.9.1, "Contents of an RTF file").
struct RTFTokenizer {
  enum Token: Equatable {
    case open, close
    /// A control word in lower case; its number, if it has one.
    case word(String, Int?)
    /// A control symbol: a backslash and a character that is no letter.
    case symbol(UInt8)
    /// `\'hh`, or a character as it stands.
    case byte(UInt8, isEscaped: Bool)
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `nil` at the end.
  mutating func next() -> Token? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): return .open
      case UInt8(ascii: "}"): return .close
      case UInt8(ascii: "\\"): return control()
      // Line ends only wrap the file's lines.
      case 0x0A, 0x0D, 0x00: continue
      default: return .byte(byte, isEscaped: false)
      }
    }
    return nil
  }

  /// Jumps over the bytes behind `\bin`.
  mutating func skip(_ count: Int) {
    index = min(bytes.count, index + min(max(count, 0), bytes.count))
  }

  private mutating func control() -> Token {
    guard index < bytes.count else { return .symbol(0) }
    let first = bytes[index]
    if Self.isLetter(first) { return word() }
    index += 1
    guard first == UInt8(ascii: "'") else { return .symbol(first) }
    guard index + 1 < bytes.count,
      let byte = VCardValue.hexadecimal(bytes[index], bytes[index + 1])
    else { return .symbol(0) }
    index += 2
    return .byte(byte, isEscaped: true)
  }

  private mutating func word() -> Token {
    let start = index
    while index < bytes.count, index - start < 32, Self.isLetter(bytes[index]) { index += 1 }
    let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var number: Int?
    var digits = 0
    while index < bytes.count, digits < 10, (0x30...0x39).contains(bytes[index]) {
      number = (number ?? 0) * 10 + Int(bytes[index] - 0x30)
      index += 1
      digits += 1
    }
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return .word(name, number.map { isNegative ? -$0 : $0 })
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
  }
}
