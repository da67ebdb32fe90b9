import Normalization

/// A person's name as it is compared: folded given names and family name, without titles.
struct PersonNameParts: Hashable, Sendable {
  var given: String
  var family: String

  /// - Parameters:
  ///   - full: a whole name, `Given … Family` or `Family, Given …`.
  ///   - familyHint: the family name, where the source names it apart.
  init(full: String, familyHint: String? = nil) {
    let halves = full.split(separator: ",", maxSplits: 1).map(String.init)
      .filter { !Self.isOnlyTitles($0) }.map(Self.names)
    var words = halves.first ?? []
    if halves.count == 2, let rest = halves.last, !rest.isEmpty, !words.isEmpty, words.count <= 3 {
      self.init(given: rest, family: words)
      return
    }
    if words.isEmpty { words = halves.last ?? [] }
    let hint = familyHint.map { TextFold.nameTokens($0) } ?? []
    if !hint.isEmpty, hint.count < words.count, Array(words.suffix(hint.count)) == hint {
      self.init(given: Array(words.dropLast(hint.count)), family: hint)
      return
    }
    var start = max(words.count - 1, 0)
    while start > 1, Self.particles.contains(words[start - 1]) { start -= 1 }
    if words.count == 1 {
      self.init(given: [], family: words)
    } else {
      self.init(given: Array(words[..<start]), family: Array(words[start...]))
    }
  }

  /// Given and family name as a source names them; a given name with no family name beside it is
  /// a whole name when it has several words.
  init(given: String, family: String) {
    let (given, family) = (Self.names(given), Self.names(family))
    if family.isEmpty, given.count > 1 {
      self.init(given: Array(given.dropLast()), family: Array(given.suffix(1)))
    } else if given.isEmpty, family.count > 1, !Self.particles.contains(family[0]) {
      self.init(given: Array(family.dropLast()), family: Array(family.suffix(1)))
    } else {
      self.init(given: given, family: family)
    }
  }

  private init(given: [String], family: [String]) {
    self.given = given.joined(separator: " ")
    self.family = family.joined(separator: " ")
  }

  /// The words without titles, ranks, peerages and degrees; all words when nothing else is there.
  private static func names(_ text: String) -> [String] {
    let words = TextFold.nameTokens(Normalizers.latin(text))
    var kept = words
    while kept.count > 1, let first = kept.first, isTitle(first) { kept.removeFirst() }
    while kept.count > 1, let last = kept.last, isSuffix(last) { kept.removeLast() }
    if let ordinal = kept.firstIndex(where: isOrdinal), ordinal > 0 {
      kept.removeSubrange(ordinal...)
      while kept.count > 1, let last = kept.last, isSuffix(last) { kept.removeLast() }
    } else {
      kept.removeAll(where: isOrdinal)
    }
    return kept.isEmpty ? words : kept
  }

  /// `3rd Baronet`, `Dr.`, `Jr.`
  private static func isOnlyTitles(_ text: String) -> Bool {
    TextFold.nameTokens(text).allSatisfy { isTitle($0) || isSuffix($0) || isOrdinal($0) }
  }

  /// `3rd`, `1st`.
  private static func isOrdinal(_ word: String) -> Bool {
    word.first?.isNumber == true && ["st", "nd", "rd", "th"].contains(String(word.suffix(2)))
  }

  private static func isTitle(_ word: String) -> Bool {
    titles.contains(word) || NameWords.isPrefix(word)
  }

  private static func isSuffix(_ word: String) -> Bool {
    endings.contains(word) || (NameWords.isSuffix(word) && word.count > 2)
  }

  /// Ranks and titles of English use beyond `NameWords`, from general knowledge.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mme", "herr", "frau", "monsieur", "madame", "sig", "sir", "dame",
    "lord", "lady", "baron", "baroness", "viscount", "viscountess", "earl", "count", "countess",
    "duke", "duchess", "marquess", "marquis", "prince", "princess", "general", "colonel", "major",
    "captain", "lieutenant", "admiral", "commander", "sergeant", "reverend", "revd", "father",
    "bishop", "archbishop", "honourable", "honorable", "right", "rt", "judge", "justice",
    "brigadier", "marshal", "field", "canon", "dean", "saint", "the",
  ]

  private static let endings: Set<String> = [
    "baronet", "bt", "esquire", "junior", "senior", "jr", "sr", "kc", "qc", "mp", "vc", "kcb",
    "kcmg", "cb", "cmg", "dso", "frs", "fba",
  ]

  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "di", "da", "dos",
    "das", "du", "des", "la", "le", "ten", "ter", "st", "mac", "bin", "ibn", "al", "el",
  ]
}
