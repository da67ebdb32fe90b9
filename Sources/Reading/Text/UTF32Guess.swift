import Foundation

/// Byte order of UTF-32 text, by its mark or by its zero bytes.
enum UTF32Guess {
  /// `nil` when the bytes do not look like UTF-32.
  static func byteOrder(of bytes: Data) -> UTF16Guess.ByteOrder? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return .little }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .big }
    let sample = [UInt8](bytes.prefix(4_096))
    guard sample.count >= 16, bytes.count % 4 == 0 else { return nil }
    let units = stride(from: 0, to: sample.count - 3, by: 4)
    // The highest scalar is 0x10FFFF, and NUL is no text.
    let isLittle = units.allSatisfy {
      sample[$0 + 3] == 0 && sample[$0 + 2] <= 0x10 && (sample[$0] != 0 || sample[$0 + 1] != 0)
    }
    if isLittle { return .little }
    let isBig = units.allSatisfy {
      sample[$0] == 0 && sample[$0 + 1] <= 0x10 && (sample[$0 + 2] != 0 || sample[$0 + 3] != 0)
    }
    return isBig ? .big : nil
  }
}
