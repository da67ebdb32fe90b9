package import Foundation

/// Canonical JSON, piece by piece. Whoever writes an object gives its keys in their order.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  /// Whether the next key or element needs a comma before it.
  private var follows = false

  package init() { bytes.reserveCapacity(1 << 10) }

  package mutating func object(_ content: (inout JSONWriter) throws -> Void) rethrows {
    bytes.append(UInt8(ascii: "{"))
    follows = false
    try content(&self)
    bytes.append(UInt8(ascii: "}"))
    follows = true
  }

  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: "["))
    follows = false
    for element in elements {
      separate()
      try write(&self, element)
      follows = true
    }
    bytes.append(UInt8(ascii: "]"))
    follows = true
  }

  package mutating func list(_ elements: [some CanonicalWritable]) throws {
    try list(elements) { try $1.write(to: &$0) }
  }

  /// The name is plain: nothing in it is escaped.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    follows = false
  }

  package mutating func key(of text: String) {
    separate()
    string(text)
    bytes.append(UInt8(ascii: ":"))
    follows = false
  }

  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: Self.isEscaped) {
        for byte in utf8 { escape(byte) }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    follows = true
  }

  package mutating func integer(_ value: Int) {
    append(String(value))
  }

  /// What is not finite is a word, as the encoder has it.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return string(value.isNaN ? "nan" : value < 0 ? "-inf" : "inf") }
    if let tenThousandths = Self.tenThousandths(value) { return fixed(tenThousandths) }
    let text = value.description
    append(text.hasSuffix(".0") ? text.dropLast(2) : text[...])
  }

  package mutating func decimal(_ value: Decimal) { append(value.description) }

  package mutating func null() { append("null") }

  package mutating func flag(_ value: Bool) { append(value ? "true" : "false") }

  /// A value that is rare enough for the encoder.
  package mutating func any(_ value: some Encodable) throws {
    bytes.append(contentsOf: try CanonicalJSON.encoded(value))
    follows = true
  }

  /// The number in ten-thousandths when it is the one closest to so many of them: then it has no
  /// shorter digits than theirs, being fewer than fifteen. Neither -0 nor what is written with an
  /// exponent.
  private static func tenThousandths(_ value: Double) -> Int? {
    let scaled = (value * 10_000).rounded()
    guard abs(scaled) < 1e14, scaled / 10_000 == value, scaled != 0 || value.sign == .plus else {
      return nil
    }
    return Int(scaled)
  }

  private mutating func fixed(_ tenThousandths: Int) {
    if tenThousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = tenThousandths.magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(String(whole))
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var (left, unit) = (rest, UInt(1000))
    while left > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(left / unit))
      left %= unit
      unit /= 10
    }
  }

  private mutating func append(_ text: some StringProtocol) {
    bytes.append(contentsOf: text.utf8)
    follows = true
  }

  private mutating func separate() {
    if follows { bytes.append(UInt8(ascii: ",")) }
    follows = false
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes += Array("\\b".utf8)
    case 0x09: bytes += Array("\\t".utf8)
    case 0x0A: bytes += Array("\\n".utf8)
    case 0x0C: bytes += Array("\\f".utf8)
    case 0x0D: bytes += Array("\\r".utf8)
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes += Array("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// Keys of what is not there are left out, as the encoder does.
  package mutating func text(_ value: String?, _ name: StaticString) {
    guard let value else { return }
    key(name)
    string(value)
  }

  package mutating func textOrNull(_ value: String?, _ name: StaticString) {
    key(name)
    if let value { string(value) } else { null() }
  }

  package mutating func time(_ value: Timestamp?, _ name: StaticString) {
    text(value?.description, name)
  }

  package mutating func integer(_ value: Int, _ name: StaticString) {
    key(name)
    integer(value)
  }

  package mutating func number(_ value: Double, _ name: StaticString) {
    key(name)
    number(value)
  }

  package mutating func flag(_ value: Bool, _ name: StaticString) {
    key(name)
    flag(value)
  }

  package mutating func any(_ value: (some Encodable)?, _ name: StaticString) throws {
    guard let value else { return }
    key(name)
    try any(value)
  }

  package mutating func list(_ values: [some CanonicalWritable], _ name: StaticString) throws {
    key(name)
    try list(values)
  }
}
