/// The content lines of a vCard file, unfolded.
///
/// Folded lines begin with a space or tab (RFC 6350, 3.2); quoted-printable values of version 2.1
/// go on behind a `=` at the line's end; base64 of version 2.1 goes on without any sign.
struct VCardLines {
  private(set) var lines: [VCardLine] = []
  private var pending = ""
  private var isSoftBroken = false
  private var isBinary = false

  /// `text` with lines ended by LF, CR LF or CR.
  static func lines(of text: String) -> [VCardLine] {
    var result = VCardLines()
    for line in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
      result.add(String(Substring(line)))
    }
    result.flush()
    return result.lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private mutating func add(_ line: String) {
    let first = line.utf8.first
    if isSoftBroken {
      // What remains of a soft line break's own CR LF.
      if line.isEmpty { return }
      append(line)
    } else if first == 0x20 || first == 0x09 {
      if !isBinary { append(String(line.dropFirst())) }
    } else if line.isEmpty {
      return
    } else if VCardLine(line) != nil {
      flush()
      begin(line)
    } else if !isBinary {
      // A line feed that the writer forgot to escape.
      pending += "\\n" + line
    }
  }

  private mutating func begin(_ line: String) {
    pending = ""
    isBinary = VCardLine(line)?.isBinary ?? false
    append(line)
  }

  private mutating func append(_ piece: String) {
    pending += piece
    isSoftBroken = false
    guard pending.utf8.last == UInt8(ascii: "="), isQuotedPrintable else { return }
    pending.removeLast()
    isSoftBroken = true
  }

  /// Asked of the head alone: the value can be long.
  private var isQuotedPrintable: Bool {
    pending.prefix(200).uppercased().contains("QUOTED-PRINTABLE")
  }

  private mutating func flush() {
    if let line = VCardLine(pending) { lines.append(line) }
    pending = ""
    isSoftBroken = false
    isBinary = false
  }
}
