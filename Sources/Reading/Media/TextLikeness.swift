import Foundation

/// Whether bytes without a known signature read as text.
enum TextLikeness {
  private static let sampleSize = 1 << 16

  /// `true` when at most one byte in fifty is a control character that text does not have. In
  /// UTF-16 without a mark every second byte of Western text is NUL: that is text too.
  static func isText(_ bytes: Data) -> Bool {
    let sample = bytes.prefix(sampleSize)
    guard !sample.isEmpty else { return false }
    if UTF16Guess.byteOrder(of: sample) != nil { return true }
    let controls = sample.reduce(0) { $0 + (isForeign($1) ? 1 : 0) }
    return controls * 50 <= sample.count
  }

  private static func isForeign(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B) || byte == 0x7F
  }
}
