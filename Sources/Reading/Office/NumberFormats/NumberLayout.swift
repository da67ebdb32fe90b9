/// Shows a number by a section's placeholders for digits.
struct NumberLayout {
  private let tokens: [NumberFormatToken]
  /// Places in `tokens`.
  private var integerPlaces: [Int] = []
  private var fractionPlaces: [Int] = []
  private var exponentPlaces: [Int] = []
  private var exponentAt: Int?
  private var slashAt: Int?
  private var hasPoint = false
  private var grouping = false
  /// Commas behind the last digit before the point: each divides by a thousand.
  private var thousands = 0
  /// Commas behind the last digit after the point, which do so as well.
  private var trailing = 0
  private var percents = 0

  init(_ tokens: [NumberFormatToken]) {
    self.tokens = tokens
    for (index, token) in tokens.enumerated() {
      switch token {
      case .digit where exponentAt != nil: exponentPlaces.append(index)
      case .digit where hasPoint:
        fractionPlaces.append(index)
        trailing = 0
      case .digit:
        integerPlaces.append(index)
        if thousands > 0 { grouping = true }
        thousands = 0
      case .point: hasPoint = true
      case .comma where hasPoint: trailing += 1
      case .comma where !integerPlaces.isEmpty: thousands += 1
      case .percent: percents += 1
      case .exponent: if exponentAt == nil { exponentAt = index }
      case .slash: if slashAt == nil, !integerPlaces.isEmpty { slashAt = index }
      default: break
      }
    }
  }

  /// The number without its sign, and whether all its digits are zeros.
  func text(for value: Double) -> (text: String, isZero: Bool) {
    if let slashAt, exponentAt == nil, !hasPoint,
      let fraction = FractionLayout(tokens, slashAt: slashAt, integerPlaces: integerPlaces)
    {
      return (fraction.text(for: value.magnitude), false)
    }
    var digits = DecimalDigits(value)
    digits.shift(by: 2 * percents - 3 * (thousands + trailing))
    var exponent = 0
    if exponentAt != nil { exponent = takeExponent(from: &digits) }
    digits.round(places: fractionPlaces.count)
    var shown = integerText(digits.integer)
    for (place, text) in fractionText(digits.fraction) { shown[place] = text }
    for (place, text) in exponentText(exponent) { shown[place] = text }
    let text = tokens.indices.map { show(tokens[$0], shown[$0], exponent) }.joined()
    return (text, digits.isZero)
  }

  private func show(_ token: NumberFormatToken, _ digits: String?, _ exponent: Int) -> String {
    switch token {
    case .digit: digits ?? ""
    case .literal(let literal): literal
    case .point: "."
    case .percent: "%"
    case .slash: "/"
    case .fill: " "
    case .exponent(let showsPlus): "E" + (exponent < 0 ? "-" : showsPlus ? "+" : "")
    case .comma, .general, .text, .date: ""
    }
  }

  /// Moves the point so that as many digits stand before it as the code has places for.
  private func takeExponent(from digits: inout DecimalDigits) -> Int {
    guard !digits.isZero else { return 0 }
    let exponent = exponent(of: digits)
    var shifted = digits
    shifted.shift(by: -exponent)
    shifted.round(places: fractionPlaces.count)
    // Rounding up may give the number one more digit.
    let rounded = exponent + self.exponent(of: shifted)
    digits.shift(by: -rounded)
    return rounded
  }

  private func exponent(of digits: DecimalDigits) -> Int {
    let step = max(1, integerPlaces.count)
    if step > 1, integerPlaces.allSatisfy({ tokens[$0] == .digit("0") }) {
      return digits.pointOffset - step
    }
    // Places beyond the first make exponents go in steps, as `##0.0E+0` does.
    let exponent = digits.pointOffset - 1
    return exponent - ((exponent % step) + step) % step
  }

  private func integerText(_ digits: [UInt8]) -> [Int: String] {
    var shown: [Int: String] = [:]
    var rest = digits
    var position = 0
    for (order, place) in integerPlaces.enumerated().reversed() {
      var text = ""
      // What has no place of its own stands at the first.
      repeat {
        guard let sign = sign(rest.popLast(), at: place) else { break }
        text = sign + (grouping && position > 0 && position % 3 == 0 ? "," : "") + text
        position += 1
      } while order == 0 && !rest.isEmpty
      shown[place] = text
    }
    return shown
  }

  private func sign(_ digit: UInt8?, at place: Int) -> String? {
    if let digit { return String(digit) }
    switch tokens[place] {
    case .digit("0"): return "0"
    case .digit("?"): return " "
    default: return nil
    }
  }

  private func fractionText(_ digits: [UInt8]) -> [(Int, String)] {
    fractionPlaces.enumerated().map { order, place in
      (place, sign(order < digits.count ? digits[order] : nil, at: place) ?? "")
    }
  }

  private func exponentText(_ exponent: Int) -> [(Int, String)] {
    var text = String(exponent.magnitude)
    text = String(repeating: "0", count: max(0, exponentPlaces.count - text.count)) + text
    return exponentPlaces.enumerated().map { order, place in (place, order == 0 ? text : "") }
  }
}
