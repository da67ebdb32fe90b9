/// Scalars of well-formed UTF-8, read without the cost of a string's views.
enum UTF8Scalar {
  /// The scalar at that index, and how many bytes it takes.
  static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(utf8[index])
    if first < 0x80 { return (first, 1) }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, utf8.count - index)
    var scalar = first & (0x7F >> UInt32(length))
    for next in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(utf8[index + next]) & 0x3F }
    return (scalar, length)
  }

  /// White space that separates words in text layers.
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0xA0
      || (0x2000...0x200A).contains(scalar) || (0x2028...0x2029).contains(scalar)
      || scalar == 0x202F || scalar == 0x205F || scalar == 0x3000
  }
}
