/// Bytes in memory with the few ways to look at them; what lies outside is `nil`, never an error.
///
/// Valid only while the closure runs that it was made for.
struct ByteView {
  let bytes: UnsafeRawBufferPointer

  var count: Int { bytes.count }

  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? bytes[offset] : nil
  }

  /// An unsigned number of 1 to 8 bytes; `nil` also for one that no offset can be.
  func number(at offset: Int, bytes length: Int, littleEndian: Bool = false) -> Int? {
    guard offset >= 0, offset <= count - length else { return nil }
    var value: UInt64 = 0
    for index in 0..<length {
      value = value << 8 | UInt64(bytes[offset + (littleEndian ? length - 1 - index : index)])
    }
    return Int(exactly: value)
  }

  func holds(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count - pattern.count else { return false }
    return pattern.indices.allSatisfy { bytes[offset + $0] == pattern[$0] }
  }

  func holds(_ text: String, at offset: Int) -> Bool { holds(Array(text.utf8), at: offset) }

  /// Whether all of `length` bytes from an offset are there.
  func has(_ length: Int, from offset: Int) -> Bool {
    offset >= 0 && length >= 0 && offset <= count && length <= count - offset
  }

  /// Where the pattern stands first, at that offset or behind it.
  func first(_ pattern: [UInt8], from offset: Int = 0) -> Int? {
    guard count >= pattern.count, let start = pattern.first else { return nil }
    var next = max(offset, 0)
    while next <= count - pattern.count {
      if bytes[next] == start, holds(pattern, at: next) { return next }
      next += 1
    }
    return nil
  }

  /// Where the pattern stands last, before that offset.
  func last(_ pattern: [UInt8], before end: Int) -> Int? {
    guard let start = pattern.first else { return nil }
    var next = min(end, count) - pattern.count
    while next >= 0 {
      if bytes[next] == start, holds(pattern, at: next) { return next }
      next -= 1
    }
    return nil
  }

  /// The bytes of a range as far as they are there, as text.
  func text(_ range: Range<Int>) -> String {
    let inside = range.clamped(to: 0..<count)
    return String(decoding: bytes[inside], as: UTF8.self)
  }

  /// The bytes from an offset on.
  func dropFirst(_ offset: Int) -> ByteView {
    ByteView(bytes: UnsafeRawBufferPointer(rebasing: bytes[min(max(offset, 0), count)...]))
  }

  /// At most that many bytes.
  func prefix(_ length: Int) -> ByteView {
    ByteView(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(max(length, 0))))
  }
}

extension UInt8 {
  /// Blank, tab, line feed, form feed, carriage return or NUL: white space of PDF and of PNM.
  var isBlank: Bool { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x00].contains(self) }

  var isDigit: Bool { (0x30...0x39).contains(self) }
}
