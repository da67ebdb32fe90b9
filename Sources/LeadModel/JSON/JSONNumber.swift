/// Numbers of few digits, which most are, without a text in between.
enum JSONNumber {
  private static let powersOfTen: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
  /// Fifteen digits are less than 2^53.
  private static let mostDigits = 15

  /// Digits with at most six after a point; `nil` for anything else, exponents too.
  ///
  /// Digits and power of ten are both exact, so that their quotient is the nearest number to what is
  /// written (Clinger, How to read floating point numbers accurately, 1990).
  static func short(_ text: some Collection<UInt8>) -> Double? {
    let isNegative = text.first == UInt8(ascii: "-")
    var (digits, value, decimals) = (0, 0, -1)
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if decimals >= 0 { decimals += 1 }
      case UInt8(ascii: ".") where decimals < 0 && digits > 0: decimals = 0
      default: return nil
      }
      if digits > mostDigits || decimals >= powersOfTen.count { return nil }
    }
    guard digits > 0, decimals != 0 else { return nil }
    let magnitude = Double(value) / powersOfTen[max(decimals, 0)]
    return isNegative ? -magnitude : magnitude
  }
}
