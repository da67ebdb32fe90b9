/// One content line of a vCard: `group.NAME;PARAM=value:value` (RFC 6350, 3.3), its value as it
/// stands there.
struct VCardLine {
  /// In lower case.
  let group: String?
  /// In upper case.
  let name: String
  let parameters: [(name: String, values: [String])]
  var value: String

  /// `nil` when the text is no content line.
  init?(_ line: String) {
    let bytes = Array(line.utf8)
    var cursor = 0
    let head = Self.take(from: bytes, &cursor) {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }
    guard cursor < bytes.count else { return nil }
    let dot = head.lastIndex(of: ".")
    let name = dot.map { head[head.index(after: $0)...] } ?? head[...]
    guard !name.isEmpty, name.utf8.count <= 64, name.utf8.allSatisfy(Self.isNameByte) else {
      return nil
    }
    var parameters: [(name: String, values: [String])] = []
    while cursor < bytes.count, bytes[cursor] == UInt8(ascii: ";") {
      cursor += 1
      if let parameter = Self.parameter(in: bytes, &cursor) { parameters.append(parameter) }
    }
    guard cursor < bytes.count else { return nil }
    group = dot.map { head[..<$0].lowercased() }
    self.name = name.uppercased()
    self.parameters = parameters
    value = String(decoding: bytes[(cursor + 1)...], as: UTF8.self)
  }

  /// All values of a parameter, in lower case, lists taken apart; bare words of version 2.1
  /// (`TEL;WORK;FAX`) count as types.
  func values(of parameter: String) -> [String] {
    parameters.filter { $0.name == parameter }
      .flatMap { $0.values.flatMap { $0.split(separator: ",") } }
      .map { $0.lowercased().trimmed }
  }

  var types: [String] { values(of: "TYPE") }
  var encoding: String? { values(of: "ENCODING").first }
  /// Its value is no text: a picture, a sound, a key.
  var isBinary: Bool { encoding == "base64" || encoding == "b" }
  var isQuotedPrintable: Bool { encoding == "quoted-printable" }

  private static let encodings: Set = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"]
  private static let valueKinds: Set = ["INLINE", "URL", "URI", "CONTENT-ID", "CID"]

  private static func parameter(
    in bytes: [UInt8], _ cursor: inout Int
  ) -> (name: String, values: [String])? {
    let isEnd = { (byte: UInt8) in byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") }
    let name = take(from: bytes, &cursor) { isEnd($0) || $0 == UInt8(ascii: "=") }.uppercased()
      .trimmed
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") else {
      if name.isEmpty { return nil }
      if encodings.contains(name) { return ("ENCODING", [name]) }
      return (valueKinds.contains(name) ? "VALUE" : "TYPE", [name])
    }
    var values: [String] = []
    repeat {
      cursor += 1
      if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\"") {
        cursor += 1
        values.append(take(from: bytes, &cursor) { $0 == UInt8(ascii: "\"") })
        _ = take(from: bytes, &cursor) { isEnd($0) || $0 == UInt8(ascii: ",") }
      } else {
        values.append(take(from: bytes, &cursor) { isEnd($0) || $0 == UInt8(ascii: ",") })
      }
    } while cursor < bytes.count && bytes[cursor] == UInt8(ascii: ",")
    return (name, values.map(withoutCarets))
  }

  /// RFC 6868: `^n`, `^^` and `^'` in parameter values.
  private static func withoutCarets(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
    return value.replacing("^n", with: " ").replacing("^'", with: "\"").replacing("^^", with: "^")
  }

  private static func take(
    from bytes: [UInt8], _ cursor: inout Int, until isEnd: (UInt8) -> Bool
  ) -> String {
    let start = cursor
    while cursor < bytes.count, !isEnd(bytes[cursor]) { cursor += 1 }
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
