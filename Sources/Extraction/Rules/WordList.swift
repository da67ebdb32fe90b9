/// A word list file: `#` lines say origin and licence, the others are `key` or `key<tab>value`,
/// sorted by the bytes of the key. Looked up in place by binary search; all that is built is where
/// each first byte begins.
struct WordList {
  private let bytes: [UInt8]
  private let body: Range<Int>
  /// Where the lines begin whose first byte is at least the index; 257 of them.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: "#") {
      start = (bytes[start...].firstIndex(of: 10) ?? bytes.count - 1) + 1
    }
    self.bytes = bytes
    body = start..<bytes.count
    starts = Self.starts(of: bytes, in: body)
  }

  private static func starts(of bytes: [UInt8], in body: Range<Int>) -> [Int] {
    var starts = [Int](repeating: body.upperBound, count: 257)
    var line = body.lowerBound
    var next = 0
    while line < body.upperBound {
      while next <= Int(bytes[line]) {
        starts[next] = line
        next += 1
      }
      line = (bytes[line...].firstIndex(of: 10) ?? body.upperBound - 1) + 1
    }
    return starts
  }

  func contains(_ key: String) -> Bool { range(of: key) != nil }

  /// What stands after the tab; empty when the key has no value, `nil` when it is not there.
  func value(_ key: String) -> String? {
    guard let line = range(of: key) else { return nil }
    let tab = bytes[line].firstIndex(of: 9) ?? line.upperBound
    return String(decoding: bytes[min(tab + 1, line.upperBound)..<line.upperBound], as: UTF8.self)
  }

  /// The lines in file order, for lists that are turned into patterns.
  var lines: [String] {
    bytes[body].split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The first words of the keys.
  var firstWords: Set<String> {
    Set(
      bytes[body].split(separator: 10).map { line in
        String(decoding: line.prefix { $0 != 0x20 && $0 != 9 }, as: UTF8.self)
      })
  }

  /// Whether a key begins with this word and has others behind it.
  func hasKeys(beginningWith word: String) -> Bool {
    var start = word + " "
    return start.withUTF8 { start in
      bytes.withUnsafeBufferPointer { bytes in
        let line = firstLine(notBefore: start, in: bytes)
        return line.count >= start.count && bytes[line].starts(with: start)
      }
    }
  }

  private func range(of key: String) -> Range<Int>? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { bytes in
        let line = firstLine(notBefore: key, in: bytes)
        return !line.isEmpty && compare(bytes[line], key) == 0 ? line : nil
      }
    }
  }

  /// The first line whose key is not before this one; empty behind the last.
  private func firstLine(
    notBefore key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let first = key.first.map { Int($0) } ?? 0
    var low = starts[first]
    var high = starts[first + 1]
    while low < high {
      let line = line(around: (low + high) / 2, in: bytes)
      if compare(bytes[line], key) < 0 { low = line.upperBound + 1 } else { high = line.lowerBound }
    }
    return low < body.upperBound ? line(around: low, in: bytes) : low..<low
  }

  private func line(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = offset
    while start > body.lowerBound, bytes[start - 1] != 10 { start -= 1 }
    var end = offset
    while end < body.upperBound, bytes[end] != 10 { end += 1 }
    return start..<max(start, end)
  }

  private func compare(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, _ key: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = line.startIndex
    for byte in key {
      guard offset < line.endIndex, line[offset] != 9 else { return -1 }
      if line[offset] != byte { return line[offset] < byte ? -1 : 1 }
      offset += 1
    }
    return offset == line.endIndex || line[offset] == 9 ? 0 : 1
  }
}
