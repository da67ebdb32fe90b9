/// What speaks against a scheme when nothing but the number's own writing is known.
enum BlindNumber {
  /// `1234567890`, `999 999 999`: digits that are filled in, not assigned.
  static func isPlaceholder(_ text: String) -> Bool {
    let digits = text.utf8.filter { (48...57).contains($0) }.map { Int($0) }
    guard digits.count >= 8 else { return false }
    let steps = zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 }
    return steps.allSatisfy { $0 == 0 } || steps.prefix(8).allSatisfy { $0 == 1 }
  }

  /// Whether the scheme's numbers are written in that way: a VAT number without its country's
  /// letters has no hyphens but where they are custom, and no branch;
  /// an ISIN stands in one piece, a BIC in capitals.
  static func isWritten(_ text: String, as scheme: String) -> Bool {
    if scheme == "bic" { return !text.contains(where: \.isLowercase) }
    if scheme == "isin" { return !text.contains(where: \.isWhitespace) }
    guard scheme.hasPrefix("vat-"), text.first?.isNumber ?? false else { return true }
    if scheme == "vat-gb", text.filter(\.isNumber).count > 9 { return false }
    return !text.contains("-") || hyphenated.contains(scheme)
  }

  private static let hyphenated: Set<String> = [
    "vat-pl", "vat-hu", "vat-fi", "vat-se", "vat-es", "vat-sk", "vat-ro", "vat-cz",
    "vat-lv",
  ]
}
