/// The checksums that registration schemes are built on.
enum Checksum {
  /// Values of the ASCII digits in a text; other characters are left out.
  static func digits(_ text: some StringProtocol) -> [Int] {
    text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
  }

  /// 0…9 for digits, 10…35 for A…Z; other characters are left out.
  static func base36(_ text: some StringProtocol) -> [Int] {
    text.utf8.compactMap { byte in
      switch byte {
      case 48...57: Int(byte) - 48
      case 65...90: Int(byte) - 55
      default: nil
      }
    }
  }

  /// The sum of digits times weights, over the shorter of the two.
  static func weighted(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// ISO/IEC 7812-1, the Luhn algorithm, check digit last.
  static func luhn(_ digits: [Int]) -> Bool {
    guard !digits.isEmpty else { return false }
    let sum = digits.reversed().enumerated().reduce(0) { sum, next in
      let doubled = next.offset % 2 == 1 ? next.element * 2 : next.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0
  }

  /// ISO/IEC 7064, MOD 11,10, check digit last.
  static func mod11And10(_ digits: [Int]) -> Bool {
    guard let last = digits.last else { return false }
    let product = digits.dropLast().reduce(10) { product, digit in
      let sum = (product + digit) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + last) % 10 == 1
  }

  /// The remainder modulo 97 of the number that letters (A = 10 … Z = 35) and digits spell,
  /// ISO/IEC 7064 MOD 97,10.
  static func mod97(_ text: some StringProtocol) -> Int {
    base36(text).reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 }
  }

  /// The remainder of a long decimal number.
  static func remainder(_ digits: [Int], _ modulus: Int) -> Int {
    digits.reduce(0) { ($0 * 10 + $1) % modulus }
  }

  /// Whether the last digit is `(11 - sum mod 11) mod 11` with 10 becoming `ten`; a `ten` of `nil`
  /// makes such a number invalid.
  static func mod11(_ digits: [Int], _ weights: [Int], ten: Int? = nil) -> Bool {
    guard let last = digits.last, digits.count == weights.count + 1 else { return false }
    let check = (11 - weighted(digits, weights) % 11) % 11
    return check == 10 ? last == ten : last == check
  }

  /// Whether the last digit is the sum modulo 11, with 10 becoming `ten`.
  static func sumMod11(_ digits: [Int], _ weights: [Int], ten: Int? = nil) -> Bool {
    guard let last = digits.last, digits.count == weights.count + 1 else { return false }
    let check = weighted(digits, weights) % 11
    return check == 10 ? last == ten : last == check
  }
}
