extension PersonNameKey {
  /// How well two people's names agree; symmetric.
  package func agreement(with other: PersonNameKey) -> NameAgreement {
    if let generation, let theirs = other.generation,
      Self.rank(generation) != Self.rank(theirs)
    {
      return .different
    }
    if words == other.words { return .equal }
    let straight = Self.agreement(self, other)
    guard straight != .compatible else { return .compatible }
    // Readers and forms swap given and family names.
    let swapped = min(Self.agreement(swapped, other), Self.agreement(self, other.swapped))
    return min(straight, swapped == .compatible ? .compatible : .different)
  }

  private var swapped: PersonNameKey {
    PersonNameKey(given: family, family: given.sorted(), generation: generation)
  }

  private init(given: [String], family: [String], generation: String?) {
    self.given = given
    self.family = family
    self.generation = generation
  }

  private static func agreement(_ left: PersonNameKey, _ right: PersonNameKey) -> NameAgreement {
    if left.family.isEmpty || right.family.isEmpty { return partOnly(left, right) }
    guard familiesAgree(left.family, right.family) else { return misspelled(left, right) }
    if left.given.isEmpty || right.given.isEmpty { return .partial }
    if givenNamesAgree(left.given, right.given) { return .compatible }
    return left.family == right.family ? misspelled(left, right) : .different
  }

  /// At least one has no family name: the lone words must all be among the other's.
  private static func partOnly(_ left: PersonNameKey, _ right: PersonNameKey) -> NameAgreement {
    let (few, many) = left.words.count <= right.words.count ? (left, right) : (right, left)
    return Set(few.words).isSubset(of: many.words) ? .partial : .different
  }

  /// The same words, or one of a double-barrelled name's; an initial (`Ada B.`) stands for its
  /// word.
  private static func familiesAgree(_ left: [String], _ right: [String]) -> Bool {
    if Set(left).isSubset(of: right) || Set(right).isSubset(of: left) { return true }
    guard let mine = left.first, let theirs = right.first, left.count == 1, right.count == 1
    else { return false }
    return isInitial(mine, of: theirs) || isInitial(theirs, of: mine)
  }

  /// In order, each equal or an initial of the other; the longer list may have more names.
  private static func givenNamesAgree(_ left: [String], _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { mine, theirs in
      mine == theirs || isInitial(mine, of: theirs) || isInitial(theirs, of: mine)
    }
  }

  private static func isInitial(_ letter: String, of word: String) -> Bool {
    letter.count == 1 && word.first == letter.first
  }

  /// One mistake in a long enough name. A given name's last letter is no mistake: Jan and Jana,
  /// Mario and Maria are two people.
  private static func misspelled(_ left: PersonNameKey, _ right: PersonNameKey) -> NameAgreement {
    guard !left.given.isEmpty, left.given.count == right.given.count,
      zip(left.given, right.given).allSatisfy({ $0 == $1 || !differInEnding($0, $1) })
    else { return .different }
    let texts = [left, right].map { ($0.given + $0.family).joined(separator: " ") }
    guard let shorter = texts.map(\.count).min(), shorter >= 9,
      EditDistance.between(texts[0], texts[1], limit: 1) != nil
    else { return .different }
    return .near
  }

  private static func differInEnding(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    let stem = short.count == long.count ? short.dropLast() : Substring(short)
    return long.hasPrefix(stem) && long.count - stem.count == 1
  }

  private static func rank(_ generation: String) -> String {
    switch generation {
    case "junior": "jr"
    case "senior": "sr"
    default: generation
    }
  }
}
