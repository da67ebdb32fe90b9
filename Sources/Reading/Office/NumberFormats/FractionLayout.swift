/// Shows a number as a fraction, by a code like `# ?/?` or `?/8`.
struct FractionLayout {
  private let before: [NumberFormatToken]
  private let hasWhole: Bool
  /// Digits that the denominator may have, or the denominator itself.
  private let denominator: Denominator
  private let after: [NumberFormatToken]

  private enum Denominator {
    case digits(Int)
    case fixed(Int)
  }

  /// `nil` when the code is no fraction after all.
  init?(_ tokens: [NumberFormatToken], slashAt: Int, integerPlaces: [Int]) {
    let behind = tokens[(slashAt + 1)...]
    let places = behind.prefix { $0.isDigit || Self.numeral($0) != nil }
    guard !places.isEmpty, integerPlaces.contains(where: { $0 < slashAt }) else { return nil }
    let number = places.map { Self.numeral($0) ?? "0" }.joined()
    if places.contains(where: { Self.numeral($0) != nil }), let fixed = Int(number),
      (1...100_000).contains(fixed)
    {
      denominator = .fixed(fixed)
    } else {
      denominator = .digits(min(places.count, 4))
    }
    let head = tokens[..<slashAt]
    before = Array(head.prefix { !$0.isDigit })
    // A literal between two runs of places parts the whole from the numerator.
    let runs = head.drop { !$0.isDigit }.split { !$0.isDigit }
    hasWhole = runs.count > 1
    after = Array(behind.dropFirst(places.count))
  }

  private static func numeral(_ token: NumberFormatToken) -> String? {
    guard case .literal(let text) = token, text.allSatisfy(\.isWholeNumber) else { return nil }
    return text.isEmpty ? nil : text
  }

  func text(for value: Double) -> String {
    guard value < 1e9 else { return GeneralFormat.text(for: value) }
    let whole = hasWhole ? Int(value) : 0
    let (numerator, divisor) = approximation(of: value - Double(whole))
    let carried = hasWhole && numerator == divisor
    let (shownWhole, shown) = carried ? (whole + 1, 0) : (whole, numerator)
    let fraction = shown == 0 && hasWhole ? "" : "\(shown)/\(divisor)"
    let wholeText = hasWhole && (shownWhole > 0 || fraction.isEmpty) ? "\(shownWhole)" : ""
    let number = [wholeText, fraction].filter { !$0.isEmpty }.joined(separator: " ")
    return literals(before) + number + literals(after)
  }

  private func literals(_ tokens: [NumberFormatToken]) -> String {
    tokens.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
  }

  private func approximation(of value: Double) -> (Int, Int) {
    switch denominator {
    case .fixed(let divisor): return (Int((value * Double(divisor)).rounded()), divisor)
    case .digits(let count):
      let most = (0..<count).reduce(1) { result, _ in result * 10 } - 1
      var best = (numerator: Int(value.rounded()), divisor: 1)
      var error = abs(value - Double(best.numerator))
      for divisor in 2...max(2, most) where error > 0 {
        let numerator = Int((value * Double(divisor)).rounded())
        let other = abs(value - Double(numerator) / Double(divisor))
        if other < error - 1e-12 { (best, error) = ((numerator, divisor), other) }
      }
      return best
    }
  }
}
