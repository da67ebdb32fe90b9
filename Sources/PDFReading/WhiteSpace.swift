/// Unicode's property White_Space, read from UTF-8 without building strings.
enum WhiteSpace {
  /// Whether the scalar at `offset` of valid UTF-8 is white space, and its length in bytes.
  static func classify(
    _ utf8: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (isSpace: Bool, length: Int) {
    let first = utf8[offset]
    if first < 0x80 { return (first == 0x20 || (first >= 0x09 && first <= 0x0D), 1) }
    if first < 0xE0 {
      let next = offset + 1 < utf8.count ? utf8[offset + 1] : 0
      return (first == 0xC2 && (next == 0x85 || next == 0xA0), 2)
    }
    if first < 0xF0 { return (isSpace(threeBytesAt: offset, of: utf8), 3) }
    return (false, 4)
  }

  private static func isSpace(
    threeBytesAt offset: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard utf8[offset] <= 0xE3, offset + 2 < utf8.count else { return false }
    let scalar =
      UInt32(utf8[offset] & 0x0F) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6
      | UInt32(utf8[offset + 2] & 0x3F)
    return switch scalar {
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
