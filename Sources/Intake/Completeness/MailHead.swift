/// What the first bytes of a file say of it as an e-mail.
enum MailHead: Hashable, Sendable {
  /// No e-mail, or one of one part: it has no end.
  case endless
  /// Its header does not end within the head.
  case unfinished
  /// It has parts; `--boundary--` ends the last one (RFC 2046, 5.1.1).
  case parts(ending: FileEnding)

  init(of ends: FileEnds) {
    let text = String(decoding: ends.head, as: UTF8.self).replacing("\r\n", with: "\n")
    let end = text.firstRange(of: "\n\n")?.lowerBound
    let header = text[..<(end ?? text.endIndex)]
    guard end != nil else {
      // The last line may be cut, and a letter may begin with a line that looks like a field.
      let fields = header.split(separator: "\n").dropLast()
      let isLong = ends.head.count >= FileEnding.reach
      self = isLong && Self.areFields(fields, atLeast: 3) ? .unfinished : .endless
      return
    }
    guard Self.areFields(header.split(separator: "\n")[...], atLeast: 1) else {
      self = .endless
      return
    }
    guard let boundary = Self.boundary(in: header) else {
      self = .endless
      return
    }
    self = .parts(ending: Self.closes(ends, "--\(boundary)--") ? .complete : .doubtful)
  }

  var ending: FileEnding {
    switch self {
    case .endless: .unknown
    case .unfinished: .doubtful
    case .parts(let ending): ending
    }
  }

  /// Fields, lines that continue them, and nothing else.
  private static func areFields(_ lines: ArraySlice<Substring>, atLeast least: Int) -> Bool {
    guard let first = lines.first, isField(first) else { return false }
    let fields = lines.filter { $0.first != " " && $0.first != "\t" }
    return fields.count >= least && fields.allSatisfy(isField)
  }

  private static func isField(_ line: Substring) -> Bool {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return false }
    return line[..<colon].unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
  }

  private static func boundary(in header: Substring) -> String? {
    let unfolded = header.replacing("\n ", with: " ").replacing("\n\t", with: " ")
    let line = unfolded.split(separator: "\n").first {
      $0.lowercased().hasPrefix("content-type:") && $0.lowercased().contains("multipart/")
    }
    guard let line, let name = line.firstRange(of: /boundary\s*=\s*/.ignoresCase()) else {
      return nil
    }
    let rest = line[name.upperBound...]
    let value =
      rest.first == "\""
      ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && !$0.isWhitespace }
    return value.isEmpty ? nil : String(value)
  }

  /// Whether the closing line stands in the tail. Without a line end behind it, it may be the beginning
  /// of a longer one.
  private static func closes(_ ends: FileEnds, _ closing: String) -> Bool {
    let line = [0x0A] + Array(closing.utf8)
    var rest = ends.tail[...]
    while let place = FileEnds.position(of: line, in: rest) {
      rest = rest[(place + line.count)...]
      if let behind = rest.first, behind <= 0x20 { return true }
    }
    return false
  }
}
