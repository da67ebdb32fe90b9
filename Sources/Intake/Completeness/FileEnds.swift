/// Both ends of a file and its length, with the few ways to look at them.
struct FileEnds: Sendable {
  let head: [UInt8]
  let tail: [UInt8]
  /// Bytes.
  let size: Int64

  func begins(with bytes: [UInt8], at offset: Int = 0) -> Bool {
    head.dropFirst(offset).starts(with: bytes)
  }

  func begins(with text: String, at offset: Int = 0) -> Bool {
    begins(with: Array(text.utf8), at: offset)
  }

  func headHolds(_ text: String, within count: Int = FileEnding.reach) -> Bool {
    Self.position(of: Array(text.utf8), in: head.prefix(count)) != nil
  }

  func ends(with bytes: [UInt8]) -> Bool { tail.suffix(bytes.count).elementsEqual(bytes) }

  /// Whether nothing but white space and NUL stands behind these last bytes.
  func endsBeforeBlanks(with bytes: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20]
    let end = (tail.lastIndex { !blanks.contains($0) } ?? -1) + 1
    return tail[..<end].suffix(bytes.count).elementsEqual(bytes)
  }

  /// An unsigned number of 1 to 8 bytes in the head, or `nil` when the head is too short.
  func number(at offset: Int, bytes count: Int, littleEndian: Bool = true) -> Int64? {
    Self.number(in: head, at: offset, bytes: count, littleEndian: littleEndian)
  }

  /// The decimal number behind a word in the head.
  func decimal(after word: String) -> Int64? {
    guard let start = Self.position(of: Array(word.utf8), in: head[...]) else { return nil }
    let rest = head[(start + word.utf8.count)...].drop { $0 == 0x20 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    return Int64(String(decoding: digits, as: UTF8.self))
  }

  static func number(
    in bytes: [UInt8], at offset: Int, bytes count: Int, littleEndian: Bool = true
  ) -> Int64? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let part = bytes[offset..<offset + count]
    let ordered = littleEndian ? Array(part.reversed()) : Array(part)
    return Int64(clamping: ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// Index of the first place.
  static func position(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - needle.count).first {
      bytes[$0] == first && bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
