/// Whether a file's structure looks complete, judged by its size and its first and last 4 KB.
///
/// Nothing is interpreted beyond that: hostile bytes are parsed in the worker only.
package enum FileEnding: Hashable, Sendable {
  /// The format's end is there.
  case complete
  /// The format has an end, and it is missing, or the file is empty.
  case incomplete
  /// The format has an end, and both ends of the file do not tell: a worker must be asked.
  case doubtful
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
      self = format.ending(ends)
    } else {
      self = MailHead(of: ends).ending
    }
  }
}
