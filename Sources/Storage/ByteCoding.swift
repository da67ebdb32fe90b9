import Foundation

/// Writes numbers and texts one after the other.
struct ByteWriter {
  private var bytes: [UInt8] = []

  var data: Data { Data(bytes) }

  init() {}

  init(_ version: UInt8) { byte(version) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// A number that is not negative, seven bits at a time, the lowest first.
  mutating func count(_ value: Int) { count(UInt64(value)) }

  private mutating func count(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Zigzag: small numbers of either sign are short.
  mutating func signed(_ value: Int) {
    count(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
  }

  mutating func integer(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Its length in bytes, then UTF-8.
  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 {
      count($0.count)
      bytes.append(contentsOf: $0)
    }
  }
}

/// Reads what `ByteWriter` wrote.
struct ByteReader {
  /// The bytes are not as they were written.
  struct Failure: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw Failure() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func count() throws -> Int {
    guard let value = Int(exactly: try unsigned()) else { throw Failure() }
    return value
  }

  mutating func signed() throws -> Int {
    let value = try unsigned()
    return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
  }

  private mutating func unsigned() throws -> UInt64 {
    var (value, shift) = (UInt64(0), UInt64(0))
    while true {
      let next = try byte()
      guard shift < 64 else { throw Failure() }
      value |= UInt64(next & 0x7F) << shift
      if next & 0x80 == 0 { return value }
      shift += 7
    }
  }

  mutating func integer() throws -> UInt64 {
    guard bytes.count - position >= 8 else { throw Failure() }
    defer { position += 8 }
    return UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  mutating func text() throws -> String {
    let length = try count()
    guard length <= bytes.count - position else { throw Failure() }
    defer { position += length }
    return String(decoding: bytes[position..<(position + length)], as: UTF8.self)
  }
}
