/// How a column writes its numbers: which mark stands before the decimals.
public enum NumberStyle: String, Hashable, Sendable, Codable, CaseIterable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma

  /// The number in a text: with groups of thousands, and with a currency or per cent sign around
  /// it. `nil` when the text is anything else, and for what is not finite.
  public func number(in text: String) -> Double? {
    var digits = Digits()
    var isBegun = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits.append(UInt8(scalar.value))
        isBegun = true
      case "€", "$", "£", "¥", "₹", "%": continue
      case "-", "\u{2212}", "+": guard digits.sign(scalar) else { return nil }
      case decimal: guard digits.decimal() else { return nil }
      case " ", "\u{A0}", "\u{202F}":
        if isBegun { guard digits.group() else { return nil } }
      case group, "'", "’": guard digits.group() else { return nil }
      case "e", "E": guard digits.exponent() else { return nil }
      default: return nil
      }
    }
    return digits.number()
  }

  private var decimal: Unicode.Scalar { self == .point ? "." : "," }
  private var group: Unicode.Scalar { self == .point ? "," : "." }
}

/// The plain form of a number while it is read.
private struct Digits {
  private var bytes: [UInt8] = []
  private var isFraction = false
  private var isExponent = false
  /// Digits since the last mark between groups of thousands, or `nil` before the first.
  private var inGroup: Int?
  private var count = 0

  mutating func append(_ digit: UInt8) {
    bytes.append(digit)
    count += 1
    if !isFraction, !isExponent, inGroup != nil { inGroup? += 1 }
  }

  mutating func sign(_ scalar: Unicode.Scalar) -> Bool {
    guard bytes.isEmpty || bytes.last == UInt8(ascii: "e") else { return false }
    bytes.append(scalar == "+" ? UInt8(ascii: "+") : UInt8(ascii: "-"))
    return true
  }

  mutating func decimal() -> Bool {
    guard !isFraction, !isExponent, inGroup ?? 3 == 3 else { return false }
    isFraction = true
    if count == 0 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(UInt8(ascii: "."))
    return true
  }

  mutating func group() -> Bool {
    guard count > 0, !isFraction, !isExponent, inGroup ?? 3 == 3 else { return false }
    inGroup = 0
    return true
  }

  mutating func exponent() -> Bool {
    guard count > 0, !isExponent else { return false }
    isExponent = true
    bytes.append(UInt8(ascii: "e"))
    return true
  }

  mutating func number() -> Double? {
    // A space or sign may stand behind the last digit, as in `12 €`.
    guard count > 0, isFraction || isExponent || [0, 3].contains(inGroup ?? 3) else { return nil }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
