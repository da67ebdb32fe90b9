/// A picture of an RTF file, written as hexadecimal digits.
struct RTFPicture {
  enum Kind { case other, png, jpeg }

  var kind = Kind.other
  private(set) var bytes: [UInt8] = []
  private var high: UInt8?

  mutating func add(hexadecimalDigit byte: UInt8) {
    guard kind != .other,
      let digit = Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    else { return }
    if let first = high {
      bytes.append(first << 4 | digit)
      high = nil
    } else {
      high = digit
    }
  }

  /// Whether it can be read and is more than an icon or a rule.
  var isShown: Bool { kind != .other && bytes.count >= 10_000 }
}
