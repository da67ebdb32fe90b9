/// Whether a file's structure looks complete, judged by its size and its first and last 4 KB.
///
/// Nothing is interpreted beyond that: hostile bytes are parsed in the worker only.
package enum FileEnding: Hashable, Sendable {
  /// The format's end is there.
  case complete
  /// The format has an end, and it is missing, or the file is empty.
  case incomplete
  /// A format without a recognisable end: quietness must do.
  case unknown

  /// How many bytes of each end are looked at.
  package static let reach = 4096

  /// Reads both ends of a file.
  package init(ofFileAt path: String) throws(IntakeError) {
    let file = try SourceFile(path)
    self = try Self.init(of: file)
  }

  init(of file: SourceFile) throws(IntakeError) {
    let size = file.identity.size
    let head = try file.bytes(at: 0, count: Self.reach)
    let tail = try file.bytes(at: max(0, size - Int64(Self.reach)), count: Self.reach)
    self.init(FileEnds(head: head, tail: tail, size: size))
  }

  /// Judges a file by its first and last bytes, at most `reach` of each; for a short file both
  /// are the whole. Without a size, the file is as long as its head.
  package init(head: [UInt8], tail: [UInt8], size: Int64? = nil) {
    self.init(FileEnds(head: head, tail: tail, size: size ?? Int64(head.count)))
  }

  init(_ ends: FileEnds) {
    if ends.head.isEmpty {
      self = .incomplete
    } else if let format = EndedFormat.all.first(where: { $0.begins(ends) }) {
      self = format.ends(ends) ? .complete : .incomplete
    } else {
      self = .unknown
    }
  }
}

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

  func tailHolds(_ bytes: [UInt8], within count: Int = FileEnding.reach) -> Bool {
    Self.position(of: bytes, in: tail.suffix(count)) != nil
  }

  /// An unsigned number of 1 to 8 bytes in the head, or `nil` when the head is too short.
  func number(at offset: Int, bytes count: Int, littleEndian: Bool = true) -> Int64? {
    guard offset + count <= head.count else { return nil }
    let bytes = head[offset..<offset + count]
    let ordered = littleEndian ? Array(bytes.reversed()) : Array(bytes)
    return Int64(clamping: ordered.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// The decimal number behind a word in the head.
  func decimal(after word: String) -> Int64? {
    guard let start = Self.position(of: Array(word.utf8), in: head[...]) else { return nil }
    let rest = head[(start + word.utf8.count)...].drop { $0 == 0x20 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    return Int64(String(decoding: digits, as: UTF8.self))
  }

  static func position(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - needle.count).first {
      bytes[$0] == first && bytes[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
