/// Whether words name whoever owns a domain: `millworks` for "Mill Works", "Mill Works Ltd", and
/// "MW" for `mw-group`.
enum DomainAgreement {
  /// `joined` are the words' letters together, `domain` those of the domain's own label.
  static func agrees(_ joined: String, _ domain: String, _ tokens: [Token]) -> Bool {
    guard domain.count >= 3, joined.count >= 2 else { return false }
    if joined == domain || (joined.count >= 4 && joined.hasPrefix(domain))
      || (joined.count >= 4 && domain.hasPrefix(joined))
      || domain.hasSuffix(joined) && joined.count >= 5
    {
      return true
    }
    let initials = tokens.compactMap { $0.isCapitalized ? $0.folded.first : nil }
    return tokens.count >= 2 && String(initials) == domain
      || tokens.contains { $0.folded.utf8.count >= 4 && LocalPart.letters($0.folded) == domain }
  }
}
