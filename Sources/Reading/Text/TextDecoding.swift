import Foundation

/// Bytes of text in a charset that nothing names → canonical text.
struct TextDecoding {
  /// Without byte order mark, lines ended by LF, NUL replaced by U+FFFD; otherwise as it was.
  private(set) var text = ""
  /// Sequences that were not valid in the charset, each replaced by U+FFFD.
  private(set) var invalidSequences = 0

  /// UTF-16 and UTF-32 by mark or look, else UTF-8 if valid or mostly valid, else the charset that
  /// the bytes show (`CharsetGuess`).
  init(_ bytes: Data) {
    if let charset = Self.markedCharset(of: bytes) {
      self.init(bytes, charset: charset)
    } else {
      self.init(unmarked: bytes)
    }
  }

  /// Decodes by a charset that the document names. It is not believed where the bytes are UTF-8
  /// and more than ASCII, or where they cannot be in it.
  init(_ bytes: Data, label: String?) {
    guard let label, let charset = Charset(label: label)?.fitting(bytes), !Self.isMarked(bytes),
      charset != .utf8, charset != .windows1252, !Self.isForeignUTF8(bytes),
      let decoded = CharsetConversion.decode(bytes, from: charset),
      decoded.invalid * 20 <= bytes.count + 20
    else {
      self.init(bytes)
      return
    }
    self.init()
    text = Self.canonical(decoded.text)
    invalidSequences = decoded.invalid
  }

  private init() {}

  private init(_ bytes: Data, charset: Charset) {
    self.init()
    if let decoded = CharsetConversion.decode(bytes, from: charset) {
      text = Self.canonical(decoded.text)
      invalidSequences = decoded.invalid
    } else {
      text = Self.canonical(Windows1252.decode(bytes))
    }
  }

  private init(unmarked bytes: Data) {
    let decoded = String(decoding: bytes, as: UTF8.self)
    let (invalid, foreign) = Self.count(decoded)
    let isEscaped = invalid == 0 && foreign == 0 && bytes.contains(0x1B)
    if !isEscaped, invalid == 0 || foreign > invalid {
      self.init()
      text = Self.canonical(decoded)
      invalidSequences = invalid
    } else {
      self.init(bytes, charset: CharsetGuess.charset(of: bytes))
    }
  }

  private static func isMarked(_ bytes: Data) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) || markedCharset(of: bytes) != nil
  }

  /// UTF-32's mark begins with UTF-16's.
  private static func markedCharset(of bytes: Data) -> Charset? {
    if let order = UTF32Guess.byteOrder(of: bytes) {
      return Charset(label: order == .big ? "utf-32be" : "utf-32le")
    }
    return UTF16Guess.byteOrder(of: bytes).map { $0 == .big ? .utf16Big : .utf16Little }
  }

  private static func isForeignUTF8(_ bytes: Data) -> Bool {
    bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
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
