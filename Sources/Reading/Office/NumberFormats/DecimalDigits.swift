/// A number that is not negative, as decimal digits: at most fifteen count, as in spreadsheets.
struct DecimalDigits: Hashable {
  /// Without zeros at the front; empty for zero.
  private(set) var digits: [UInt8]
  /// How many of the digits stand before the decimal point; may be negative or beyond them.
  private(set) var pointOffset: Int

  static let precision = 15

  /// `value` must be finite; its sign is left out.
  init(_ value: Double) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = Array("\(value.magnitude)".utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        digits.append(byte - 0x30)
      }
    }
    self.digits = digits
    pointOffset = (point ?? digits.count) + exponent
    normalize()
    round(keeping: Self.precision)
  }

  var isZero: Bool { digits.isEmpty }

  /// Multiplies by a power of ten.
  mutating func shift(by places: Int) { if !isZero { pointOffset += places } }

  /// Rounds half up to so many places behind the point.
  mutating func round(places: Int) { round(keeping: pointOffset + places) }

  private mutating func round(keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return normalize()
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    if roundsUp { increment() }
    normalize()
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    pointOffset += 1
  }

  private mutating func normalize() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    pointOffset -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { pointOffset = 0 }
  }

  /// Digits before the point, without zeros at the front.
  var integer: [UInt8] {
    guard pointOffset > 0 else { return [] }
    let known = digits.prefix(pointOffset)
    return known + Array(repeating: 0, count: pointOffset - known.count)
  }

  /// Digits behind the point, without zeros at the end.
  var fraction: [UInt8] {
    if pointOffset >= digits.count { return [] }
    if pointOffset >= 0 { return Array(digits[pointOffset...]) }
    return Array(repeating: 0, count: -pointOffset) + digits
  }
}
