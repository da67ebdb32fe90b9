/// Whether a file's structure looks complete, judged by its first and last 4 KB alone.
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
    let size = file.identity.size
    let head = try file.bytes(at: 0, count: Self.reach)
    let tail = try file.bytes(at: max(0, size - Int64(Self.reach)), count: Self.reach)
    self.init(head: head, tail: tail)
  }

  /// Judges a file by its first and last bytes, at most `reach` of each; for a short file both
  /// are the whole.
  package init(head: [UInt8], tail: [UInt8]) {
    if head.isEmpty {
      self = .incomplete
    } else if let format = Format.all.first(where: { $0.begins(head) }) {
      self = format.ends(tail) ? .complete : .incomplete
    } else {
      self = .unknown
    }
  }

  private struct Format {
    let begins: @Sendable ([UInt8]) -> Bool
    let ends: @Sendable ([UInt8]) -> Bool

    static let all = [pdf, png, jpeg, gif, zip]

    /// ISO 32000-1, 7.5.5; readers allow 1 KB of other bytes before the header and after the end.
    static let pdf = Format(
      begins: { contains("%PDF-", in: $0.prefix(1024)) },
      ends: { contains("%%EOF", in: $0.suffix(2048)) })

    /// The IEND chunk with its checksum (PNG, third edition, 11.2.5).
    static let png = Format(
      begins: { $0.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) },
      ends: { contains(Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82], in: $0[...]) })

    /// The end-of-image marker (ITU-T T.81, B.1.1.3); cameras append data of their own.
    static let jpeg = Format(
      begins: { $0.starts(with: [0xFF, 0xD8, 0xFF]) },
      ends: { contains([0xFF, 0xD9], in: $0[...]) })

    static let gif = Format(
      begins: { $0.starts(with: Array("GIF8".utf8)) }, ends: { $0.last == 0x3B })

    /// The end of central directory record (APPNOTE.TXT 4.3.16): also docx, xlsx, odt. A comment
    /// can follow it.
    static let zip = Format(
      begins: { $0.starts(with: [0x50, 0x4B, 3, 4]) },
      ends: { contains([0x50, 0x4B, 5, 6], in: $0[...]) })

    private static func contains(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
      contains(Array(text.utf8), in: bytes)
    }

    private static func contains(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
      guard bytes.count >= needle.count else { return false }
      return (bytes.startIndex...bytes.endIndex - needle.count).contains {
        bytes[$0] == needle[0] && bytes[$0..<$0 + needle.count].elementsEqual(needle)
      }
    }
  }
}
