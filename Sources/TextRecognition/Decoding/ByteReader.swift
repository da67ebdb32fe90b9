import Foundation

/// Reads numbers and names out of untrusted bytes; whatever lies outside is `nil`.
struct ByteReader {
  private let bytes: Data
  private let isLittleEndian: Bool

  init(_ bytes: Data, isLittleEndian: Bool) {
    self.bytes = bytes
    self.isLittleEndian = isLittleEndian
  }

  var count: Int { bytes.count }

  /// An unsigned number of up to eight bytes; `nil` also above `Int.max`.
  func number(at offset: Int, bytes count: Int) -> Int? {
    guard let digits = self.bytes(at: offset, count: count) else { return nil }
    let ordered = isLittleEndian ? Array(digits.reversed()) : Array(digits)
    let value = ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }

  /// Four characters of ASCII.
  func name(at offset: Int) -> String? {
    bytes(at: offset, count: 4).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(at offset: Int, count: Int) -> Data? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else {
      return nil
    }
    let start = bytes.startIndex + offset
    return Data(bytes[start..<start + count])
  }
}
