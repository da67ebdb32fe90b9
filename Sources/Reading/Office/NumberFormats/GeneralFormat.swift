/// Numbers without a format: as many digits as a cell of usual width shows, but whole numbers up to
/// fifteen digits in full, since they may be telephone or account numbers.
enum GeneralFormat {
  private static let width = 10

  static func text(for value: Double) -> String {
    guard value.isFinite else { return "" }
    var digits = DecimalDigits(value)
    let sign = value < 0 && !digits.isZero ? "-" : ""
    if digits.isZero { return "0" }
    if digits.pointOffset > DecimalDigits.precision || digits.pointOffset < -width + 2 {
      return sign + scientific(digits)
    }
    digits.round(places: max(0, width - max(1, digits.pointOffset)))
    if digits.isZero { return "0" }
    let integer = digits.integer.isEmpty ? "0" : string(digits.integer)
    let fraction = digits.fraction
    return sign + integer + (fraction.isEmpty ? "" : "." + string(fraction))
  }

  private static func scientific(_ value: DecimalDigits) -> String {
    var digits = value
    let exponent = value.pointOffset - 1
    digits.shift(by: -exponent)
    digits.round(places: 5)
    let fraction = digits.fraction
    let mantissa = string(digits.integer) + (fraction.isEmpty ? "" : "." + string(fraction))
    let size = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
    return mantissa + "E" + (exponent < 0 ? "-" : "+") + size
  }

  static func string(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
}
