/// Writes JSON straight into bytes, as `JSONEncoder` would with sorted keys and unescaped slashes.
///
/// For what there are hundreds of on a page: `JSONEncoder` took three quarters of the time of
/// reading a born-digital page with its words.
struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ json: some Collection<UInt8>) { bytes.append(contentsOf: json) }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Removes the comma behind a list's last element.
  mutating func dropComma() {
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
  }

  mutating func number(_ value: Int) {
    guard value >= 0 else { return raw(String(value).utf8) }
    digits(UInt(value))
  }

  /// As `Double.description`, whole numbers without decimals.
  mutating func number(_ value: Double) {
    let hundredths = value * 100
    // Nearly all are hundredths; the shortest decimal that reads back is then the hundredths.
    if hundredths.magnitude < 1e12, hundredths == hundredths.rounded(),
      hundredths / 100 == value, value != 0 || value.sign == .plus
    {
      decimals(Int(hundredths))
    } else {
      let text = value.description
      raw((text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
    }
  }

  private mutating func decimals(_ hundredths: Int) {
    if hundredths < 0 { byte(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    digits(magnitude / 100)
    let (tenths, rest) = (magnitude % 100).quotientAndRemainder(dividingBy: 10)
    guard tenths + rest > 0 else { return }
    byte(UInt8(ascii: "."))
    byte(UInt8(ascii: "0") + UInt8(tenths))
    if rest > 0 { byte(UInt8(ascii: "0") + UInt8(rest)) }
  }

  private mutating func digits(_ value: UInt) {
    var divisor: UInt = 1
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }

  mutating func string(_ text: String) {
    byte(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.needsEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    byte(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x08: raw("\\b")
    case 0x09: raw("\\t")
    case 0x0A: raw("\\n")
    case 0x0C: raw("\\f")
    case 0x0D: raw("\\r")
    default:
      raw("\\u00")
      for digit in [byte >> 4, byte & 0xF] {
        self.byte(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
