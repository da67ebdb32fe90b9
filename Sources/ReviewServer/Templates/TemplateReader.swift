/// Reads a template from front to back.
struct TemplateReader {
  private static let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private static let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
  /// What makes a tag more than a value.
  private static let sigils = Array("#^/>{".utf8)

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Everything to the end, or to the end of `section`.
  mutating func parts(in section: String? = nil) throws -> [Template.Part] {
    var parts: [Template.Part] = []
    while let start = place(of: "{{") {
      let (before, tag) = (position, try tag(at: start))
      let isAlone = tag.isAlone
      let text = bytes[before..<(isAlone ? lineStart(of: start) : start)]
      if !text.isEmpty { parts.append(.text(Array(text))) }
      if isAlone { skipLine() }
      switch tag.sigil {
      case "#": parts.append(.section(.init(tag.name), try self.parts(in: tag.name)))
      case "^": parts.append(.inverted(.init(tag.name), try self.parts(in: tag.name)))
      case "/":
        guard tag.name == section else { throw TemplateMistake.openSection(tag.name) }
        return parts
      case ">": parts.append(.partial(tag.name))
      case "{": parts.append(.markup(.init(tag.name)))
      default: parts.append(.value(.init(tag.name)))
      }
    }
    if let section { throw TemplateMistake.openSection(section) }
    if position < bytes.count { parts.append(.text(Array(bytes[position...]))) }
    position = bytes.count
    return parts
  }

  private struct Tag {
    let sigil: Unicode.Scalar?
    let name: String
    /// Whether nothing else stands on its line; a value never counts as alone.
    let isAlone: Bool
  }

  /// Reads the tag that begins at `start` and stops behind it.
  private mutating func tag(at start: Int) throws -> Tag {
    position = start + 2
    let sigil =
      position < bytes.count && Self.sigils.contains(bytes[position]) ? bytes[position] : nil
    let isMarkup = sigil == UInt8(ascii: "{")
    if sigil != nil { position += 1 }
    guard let end = place(of: isMarkup ? "}}}" : "}}") else { throw TemplateMistake.openTag }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    position = end + (isMarkup ? 3 : 2)
    guard let first = name.unicodeScalars.first,
      first == "." || first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || ".-".unicodeScalars.contains($0)
      })
    else { throw TemplateMistake.unknownTag(name) }
    let isAlone = sigil != nil && !isMarkup && isBlank(from: start, to: position)
    return Tag(sigil: sigil.map { Unicode.Scalar($0) }, name: name, isAlone: isAlone)
  }

  /// Whether only blanks stand beside `start..<end` on its line.
  private func isBlank(from start: Int, to end: Int) -> Bool {
    let line = lineStart(of: start)
    guard line == 0 || bytes[line - 1] == Self.newline else { return false }
    let rest = bytes[end...].drop { Self.blanks.contains($0) || $0 == Self.carriageReturn }
    return rest.first.map { $0 == Self.newline } ?? true
  }

  /// Where the blanks before a place begin.
  private func lineStart(of place: Int) -> Int {
    var start = place
    while start > 0, Self.blanks.contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  private mutating func skipLine() {
    while position < bytes.count {
      position += 1
      if bytes[position - 1] == Self.newline { return }
    }
  }

  private func place(of text: StaticString) -> Int? {
    let wanted = text.withUTF8Buffer { Array($0) }
    return (position..<bytes.count).first { bytes[$0...].starts(with: wanted) }
  }
}
