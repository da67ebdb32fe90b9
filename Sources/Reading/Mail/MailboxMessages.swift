/// The messages of an mbox file (RFC 4155 and its relatives).
enum MailboxMessages {
  /// Bytes of each message, without the line `From …` before it. That line stands at the
  /// beginning or behind an empty line, and a header field follows: writers that do not quote such
  /// lines in bodies are common.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var starts: [(separator: Int, body: Int)] = []
    var index = 0
    var isAfterBlank = true
    while index < bytes.count {
      let end = lineEnd(from: index, in: bytes)
      if isAfterBlank, isSeparator(bytes[index..<end]), isField(bytes, at: end) {
        starts.append((index, end))
      }
      isAfterBlank = bytes[index..<end].allSatisfy { $0 == 0x0A || $0 == 0x0D }
      index = end
    }
    return starts.indices.map { position in
      let next = position + 1 < starts.count ? starts[position + 1].separator : bytes.count
      return starts[position].body..<next
    }
  }

  /// Without one of the `>` that writers put before lines `From ` of bodies.
  static func unquoted(_ message: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(message.count)
    for line in message.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let rest = line.drop { $0 == UInt8(ascii: ">") }
      result += rest.count < line.count && isSeparator(rest) ? line.dropFirst() : line
      result.append(0x0A)
    }
    if !result.isEmpty { result.removeLast() }
    return result
  }

  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
    (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }

  private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "From ".utf8)
  }

  /// A header field's name, or another line of the envelope quoted with `>`.
  private static func isField(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let line = bytes[start..<lineEnd(from: start, in: bytes)]
    guard let colon = line.prefix(80).firstIndex(of: UInt8(ascii: ":")), colon > start else {
      return isSeparator(line.dropFirst())
    }
    return bytes[start..<colon].allSatisfy { (0x21...0x7E).contains($0) }
  }
}
