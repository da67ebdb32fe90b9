import Normalization

/// Whether words name whoever owns a domain: `millworks` for "Mill Works", "The Mill Works Ltd" and, mistyped,
/// "Mill Wroks", `mw-group` for "MW", `millworks` for "Mill Planning Works".
enum DomainAgreement {
  /// `joined` are the words' letters together, `domain` those of the domain's own label.
  static func agrees(_ joined: String, _ domain: String, _ tokens: [Token]) -> Bool {
    let length = joined.utf8.count
    guard domain.utf8.count >= 3, length >= 2 else { return false }
    if joined == domain || length >= 4 && (joined.hasPrefix(domain) || domain.hasPrefix(joined))
      || length >= 5 && domain.hasSuffix(joined)
    {
      return true
    }
    let initials = tokens.compactMap { $0.isCapitalized ? $0.folded.first : nil }
    return tokens.count >= 2 && String(initials) == domain
      || tokens.contains { $0.folded.utf8.count >= 4 && LocalPart.letters($0.folded) == domain }
      || isWritten(joined, domain, tokens)
  }

  /// Whether the words as a whole are the domain: no other name by chance is, as one word of it may be.
  static func isWhole(_ joined: String, _ domain: String, _ tokens: [Token]) -> Bool {
    tokens.count >= 2 && joined.utf8.count >= 6 && joined == domain
      || isWritten(joined, domain, tokens)
  }

  /// Letter by letter but for one mistake, an article, or words left out in the middle.
  private static func isWritten(_ joined: String, _ domain: String, _ tokens: [Token]) -> Bool {
    guard tokens.count >= 2, domain.utf8.count >= shortest,
      joined.utf8.first == domain.utf8.first
        || articles.contains(tokens[0].folded)
    else { return false }
    if joined.utf8.count >= shortest, EditDistance.between(joined, domain, limit: 1) != nil {
      return true
    }
    let letters = tokens.map { LocalPart.letters($0.folded) }
    if articles.contains(tokens[0].folded) {
      let rest = letters.dropFirst().joined()
      return rest.utf8.count >= shortest && domain.hasPrefix(rest)
    }
    return letters.count >= 3 && letters[0].utf8.count >= 3
      && letters[letters.count - 1].utf8.count >= 3
      && letters[0] + letters[letters.count - 1] == domain
  }

  /// Shorter ones are like too many others.
  private static let shortest = 8
  private static let articles: Set<String> = [
    "the", "le", "la", "les", "der", "die", "das", "el", "los", "las", "il", "lo", "de", "het", "o",
    "os",
  ]
}
