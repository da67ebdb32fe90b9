import Foundation

/// A written amount taken apart: sign, currency, number and what multiplies it.
struct MoneyPieces {
  private(set) var number = ""
  private(set) var currency: String?
  private(set) var factors: [Decimal] = []
  private(set) var isNegative = false

  /// `nil` when the text holds anything besides one number, currencies and multipliers.
  init?(_ text: String) {
    var text = text.trimmingCharacters(in: .whitespaces)
    // Accounting's negative: "(1,234.00)".
    if text.hasPrefix("("), text.contains(")") {
      isNegative = true
      text = String(text.filter { $0 != "(" && $0 != ")" })
    }
    guard let bounds = Self.numberBounds(in: text) else { return nil }
    var (before, after) = (text[..<bounds.lowerBound], text[bounds.upperBound...])
    number = text[bounds].trimmingCharacters(in: .whitespaces)
    // "12€50": the currency stands for the decimal mark.
    if let cents = Self.cents(after) {
      guard !number.contains(where: { ",.".contains($0) }) else { return nil }
      number += "." + cents.digits
      after = cents.mark
    }
    if before.last == "-" || before.last == "−" {
      before = before.dropLast()
      isNegative = true
    }
    guard read(before), read(after) else { return nil }
  }

  /// First to last character of the only number; `nil` when there is none or a second one.
  private static func numberBounds(in text: String) -> Range<String.Index>? {
    guard let first = text.firstIndex(where: isDigit) else { return nil }
    var start = first
    if start > text.startIndex, ".,".contains(text[text.index(before: start)]) {
      let dot = text.index(before: start)
      let isAbbreviation = dot > text.startIndex && text[text.index(before: dot)].isLetter
      if !isAbbreviation { start = dot }
    }
    var end = text.index(after: first)
    var cursor = end
    while cursor < text.endIndex {
      let character = text[cursor]
      cursor = text.index(after: cursor)
      if isDigit(character) || "-–—".contains(character) {
        end = cursor
      } else if !" .,'’´`_\u{A0}\u{202F}\u{2009}".contains(character) {
        break
      }
    }
    return start..<end
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.wholeNumberValue.map { $0 < 10 } ?? false
  }

  private static func cents(_ text: Substring) -> (mark: Substring, digits: String)? {
    guard let mark = text.first, "€$£".contains(mark) else { return nil }
    let rest = text.dropFirst()
    guard rest.count == 2, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return (text.prefix(1), String(rest))
  }

  /// Reads currencies and multipliers; `false` when a token is neither.
  private mutating func read(_ text: Substring) -> Bool {
    for token in text.split(whereSeparator: { $0.isWhitespace || $0 == "*" || $0 == "," }) {
      guard read(token: String(token)) else { return false }
    }
    return true
  }

  private mutating func read(token: String) -> Bool {
    let bare = token.trimmingCharacters(in: CharacterSet(charactersIn: ".-–:"))
    if bare.isEmpty || Self.fillers.contains(bare.lowercased()) { return true }
    if let code = Currency.code(token) ?? Currency.code(bare) {
      if let code { currency = currency ?? code }
      return true
    }
    if let factor = Multiplier.factor(bare) {
      factors.append(factor)
      return true
    }
    return readFused(bare)
  }

  private static let fillers: Set<String> = [
    "of", "d'euros", "de", "in", "us", "ca", "circa", "approx", "about", "over", "rund", "etwa",
    "sterling",
  ]

  /// `k€`, `Mio€`, `€k`, `TEUR`, `US$`, `NZD$`: two tokens written as one.
  private mutating func readFused(_ token: String) -> Bool {
    for split in token.indices.dropFirst() {
      let (head, tail) = (String(token[..<split]), String(token[split...]))
      if let factor = Multiplier.factor(head, fused: true), let code = Currency.code(tail) {
        factors.append(factor)
        currency = currency ?? code
        return true
      }
      guard let first = Currency.code(head) else { continue }
      if let factor = Multiplier.factor(tail) {
        factors.append(factor)
      } else if Currency.code(tail) == nil {
        continue
      }
      currency = currency ?? first
      return true
    }
    return false
  }
}
