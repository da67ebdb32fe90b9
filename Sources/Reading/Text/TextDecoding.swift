import Foundation

/// Bytes of text in a charset that nothing names → canonical text.
struct TextDecoding {
  /// Without byte order mark, lines ended by LF, NUL replaced by U+FFFD; otherwise as it was.
  let text: String
  /// Sequences that were not valid in the charset, each replaced by U+FFFD.
  let invalidSequences: Int

  /// UTF-16 by mark or look, else UTF-8 if valid or mostly valid, else windows-1252 (what the
  /// WHATWG Encoding Standard reads where Latin-1 is said).
  init(_ bytes: Data) {
    if let order = UTF16Guess.byteOrder(of: bytes) {
      self.init(units: Self.utf16Units(of: bytes, order))
    } else {
      self.init(utf8OrWindows1252: bytes)
    }
  }

  private init(units: [UInt16]) {
    let decoded = String(decoding: units, as: UTF16.self)
    text = Self.canonical(decoded)
    invalidSequences = 0
  }

  private init(utf8OrWindows1252 bytes: Data) {
    let decoded = String(decoding: bytes, as: UTF8.self)
    let (invalid, foreign) = Self.count(decoded)
    if invalid == 0 || foreign > invalid {
      text = Self.canonical(decoded)
      invalidSequences = invalid
    } else {
      text = Self.canonical(Windows1252.decode(bytes))
      invalidSequences = 0
    }
  }

  /// Replacement characters, and other scalars outside ASCII.
  private static func count(_ text: String) -> (invalid: Int, foreign: Int) {
    var invalid = 0
    var foreign = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { invalid += 1 } else { foreign += 1 }
    }
    return (invalid, foreign)
  }

  private static func utf16Units(of bytes: Data, _ order: UTF16Guess.ByteOrder) -> [UInt16] {
    let bytes = [UInt8](bytes)
    return stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .big ? first << 8 | second : second << 8 | first
    }
  }

  /// Works on UTF-8: a `Character` of Swift holds CR and LF together.
  static func canonical(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0A, previous == 0x0D { bytes.removeLast() }
      if byte == 0 { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(byte) }
      previous = byte
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
