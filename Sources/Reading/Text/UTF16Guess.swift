import Foundation

/// Byte order of UTF-16 text, by its mark or by where its zero bytes stand.
enum UTF16Guess {
  enum ByteOrder { case big, little }

  /// `nil` when the bytes do not look like UTF-16.
  static func byteOrder(of bytes: Data) -> ByteOrder? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    let sample = bytes.prefix(4_096)
    guard sample.count >= 8 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.odd * 10 > half * 6, zeros.even * 50 < half { return .little }
    if zeros.even * 10 > half * 6, zeros.odd * 50 < half { return .big }
    return nil
  }
}
