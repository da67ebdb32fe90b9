import Foundation

/// Reads JSON from front to back and passes over what nobody asks for, without a copy of it.
///
/// For canonical JSON of our own that is read by the hundred thousand; it accepts some texts that are
/// no JSON, and whoever gets a failure asks the decoder, which says what is wrong.
package struct JSONCursor {
  /// The text is not as expected.
  struct Failure: Error {}

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// What the body makes of a text, all of it.
  package static func read<Value>(
    _ text: String, _ body: (inout JSONCursor) throws -> Value
  ) throws -> Value {
    var text = text
    return try text.withUTF8 { try read($0, body) }
  }

  static func read<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (inout JSONCursor) throws -> Value
  ) throws -> Value {
    var cursor = JSONCursor(bytes)
    let value = try body(&cursor)
    guard cursor.position == bytes.count else { throw Failure() }
    return value
  }

  /// The body reads or skips the value of each key.
  mutating func object(_ body: (String, inout JSONCursor) throws -> Void) throws {
    try expect(UInt8(ascii: "{"))
    if take(UInt8(ascii: "}")) { return }
    repeat {
      let key = try string()
      try expect(UInt8(ascii: ":"))
      try body(key, &self)
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  mutating func list<Element>(_ body: (inout JSONCursor) throws -> Element) throws -> [Element] {
    var elements: [Element] = []
    try self.elements { elements.append(try body(&$0)) }
    return elements
  }

  /// The body reads or skips each element of a list.
  mutating func elements(_ body: (inout JSONCursor) throws -> Void) throws {
    try expect(UInt8(ascii: "["))
    if take(UInt8(ascii: "]")) { return }
    repeat { try body(&self) } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  mutating func string() throws -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\"") {
      guard byte != UInt8(ascii: "\\") else { return try escaped(from: start) }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    try expect(UInt8(ascii: "\""))
    return text
  }

  mutating func number() throws -> Double {
    let text = try word()
    if let value = JSONNumber.short(text) { return value }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      throw Failure()
    }
    return value
  }

  mutating func decimal() throws -> Decimal {
    let text = String(decoding: try word(), as: UTF8.self)
    guard let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) else {
      throw Failure()
    }
    return value
  }

  mutating func integer() throws -> Int {
    guard let value = Int(String(decoding: try word(), as: UTF8.self)) else { throw Failure() }
    return value
  }

  mutating func time() throws -> Timestamp {
    guard let time = Timestamp(iso8601: try string()) else { throw Failure() }
    return time
  }

  mutating func flag() throws -> Bool {
    switch try word().first {
    case UInt8(ascii: "t"): true
    case UInt8(ascii: "f"): false
    default: throw Failure()
    }
  }

  /// Whether `null` stands there, which is then passed over.
  mutating func isNull() throws -> Bool {
    guard peek == UInt8(ascii: "n") else { return false }
    _ = try word()
    return true
  }

  /// An object of nothing but texts; those that are `null` are left out.
  mutating func texts() throws -> [String: String] {
    var texts: [String: String] = [:]
    try object { key, cursor in
      if try !cursor.isNull() { texts[key] = try cursor.string() }
    }
    return texts
  }

  /// A value that is rare enough for the decoder.
  mutating func any<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let start = position
    try skip()
    return try CanonicalJSON.value(
      type, from: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// Passes over one value of any kind.
  mutating func skip() throws {
    var depth = 0
    repeat {
      switch peek {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): position += 1
      case UInt8(ascii: "\""): try skipString()
      case .none: throw Failure()
      default: _ = try word()
      }
    } while depth > 0
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard take(byte) else { throw Failure() }
  }

  private mutating func word() throws -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = position
    while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"),
      byte != UInt8(ascii: "]")
    {
      position += 1
    }
    guard start < position else { throw Failure() }
    return bytes[start..<position]
  }

  private mutating func skipString() throws {
    position += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    try expect(UInt8(ascii: "\""))
  }

  /// The rest of a string that has escapes, from its beginning.
  private mutating func escaped(from start: Int) throws -> String {
    var text = Array(bytes[start..<position])
    while let byte = peek, byte != UInt8(ascii: "\"") {
      position += 1
      if byte == UInt8(ascii: "\\") {
        try unescape(into: &text)
      } else {
        text.append(byte)
      }
    }
    try expect(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }

  /// What follows a backslash. A pair of surrogates is left to the decoder: the encoder writes none.
  private mutating func unescape(into text: inout [UInt8]) throws {
    guard let byte = peek else { throw Failure() }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count else { throw Failure() }
      let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw Failure()
      }
      position += 4
      text.append(contentsOf: String(scalar).utf8)
    default: throw Failure()
    }
  }
}
