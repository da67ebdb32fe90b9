package import LeadModel

/// Reads a line that is known to be one person's name: every writing, any case.
///
/// Unlike `PersonNameParser` it trusts its caller that these words are a name, so that it can read
/// what shape alone does not show: lower case, nicknames, degrees and professions behind, "Last,
/// First", and a family name in front without a comma where the lists say so.
package struct NameLineParser: Sendable {
  private let isGivenName: @Sendable (String) -> Bool
  private let isFirstName: @Sendable (String) -> Bool
  private let isSurname: @Sendable (String) -> Bool

  /// Each is asked with folded words. `isFirstName` is true for words that hardly are family names.
  package init(
    isGivenName: @escaping @Sendable (String) -> Bool,
    isFirstName: @escaping @Sendable (String) -> Bool,
    isSurname: @escaping @Sendable (String) -> Bool
  ) {
    self.isGivenName = isGivenName
    self.isFirstName = isFirstName
    self.isSurname = isSurname
  }

  /// A name and what its writing says for its being one.
  package struct Reading: Hashable, Sendable {
    package let name: PersonName
    /// Whether the family name stood before a comma.
    package let isInverted: Bool
  }

  /// `nil` when no name's words remain, or too many.
  package func parse(_ text: String) -> Reading? {
    var pieces = NameLine(text).pieces
    mergeCourtesy(&pieces)
    var suffixes: [String] = []
    var middle: [String] = []
    while pieces.count > 1, let last = pieces.last {
      if isSuffixPiece(last) {
        suffixes = last + suffixes
      } else if pieces.count == 2, last.count == 1, NameLineWords.bare(last[0]).count == 1,
        pieces[0].count > 1
      {
        middle = last
      } else {
        break
      }
      pieces.removeLast()
    }
    guard let first = pieces.first, pieces.count <= 2 else { return nil }
    return pieces.count == 2
      ? inverted(family: first, given: pieces[1], suffixes)
      : direct(first, middle, suffixes)
  }

  /// "ada mr, byng": the comma belongs to the courtesy title.
  private func mergeCourtesy(_ pieces: inout [[String]]) {
    guard pieces.count > 1, pieces[0].count > 1, let last = pieces[0].last,
      ["mr", "mrs", "ms", "miss", "dr"].contains(NameLineWords.bare(last))
    else { return }
    pieces[0] = pieces[0].dropLast() + pieces.remove(at: 1)
  }

  private func isSuffixPiece(_ words: [String]) -> Bool {
    words.allSatisfy { NameLineWords.isSuffix($0) } || NameLineWords.isProfession(words[0])
      || NameLineWords.isKnownSuffix(words.joined())
  }

  private func inverted(
    family: [String], given: [String], _ suffixes: [String]
  ) -> Reading? {
    var family = family
    var given = given
    var all = suffixes
    while family.count > 1, let last = family.last, NameLineWords.isGeneration(last) {
      all.insert(family.removeLast(), at: 0)
    }
    while given.count > 1, let last = given.last, NameLineWords.isSuffix(last),
      NameLineWords.bare(last).count > 1
    {
      all.insert(given.removeLast(), at: 0)
    }
    let prefixes = takeTitles(&given)
    guard family.count <= 4, (1...5).contains(given.count) else { return nil }
    return Reading(name: name(prefixes, given, family, all), isInverted: true)
  }

  private func direct(
    _ piece: [String], _ middle: [String], _ late: [String]
  ) -> Reading? {
    var words = piece
    let prefixes = takeTitles(&words)
    let suffixes = takeSuffixes(&words) + late
    if let index = words.dropLast().indices.dropFirst().first(where: {
      NameLineWords.isGeneration(words[$0]) && NameLineWords.bare(words[$0]).count > 1
    }) {
      words.remove(at: index)
    }
    guard (1...7).contains(words.count) else { return nil }
    let (given, family) = split(words, prefixes)
    return Reading(name: name(prefixes, given + middle, family, suffixes), isInverted: false)
  }

  /// "Dr. & Mrs.", "U.S. District Judge", "Lt. Gen."
  private func takeTitles(_ words: inout [String]) -> [String] {
    var titles: [String] = []
    while words.count > 1 {
      let next = words[1]
      let isTitle =
        NameLineWords.isTitle(words[0])
        // "U. S. Byng" has initials, "U.S. District Judge" a country.
        && (NameLineWords.bare(words[0]) != "us" || NameLineWords.isTitle(next))
        // "Dr Byng Jr": the last word but a generation is the name.
        && !(words.count == 2 && NameLineWords.isGeneration(next))
      let isJoint =
        NameLineWords.isConjunction(words[0]) && !titles.isEmpty && NameLineWords.isTitle(next)
      guard isTitle || isJoint else { break }
      titles.append(words.removeFirst())
    }
    return titles
  }

  private func takeSuffixes(_ words: inout [String]) -> [String] {
    var suffixes: [String] = []
    if let start = words.indices.dropFirst(2).first(where: {
      NameLineWords.isProfession(words[$0])
    }) {
      suffixes = Array(words[start...])
      words.removeSubrange(start...)
    }
    while words.count > 2, let last = words.last, isSuffix(last, of: words) {
      suffixes.insert(words.removeLast(), at: 0)
    }
    if words.count == 2, let last = words.last,
      NameLineWords.isGeneration(last) && NameLineWords.bare(last).count > 1
        || NameLineWords.isSuffix(last) && last.count > 3 && last.contains(".")
    {
      suffixes.insert(words.removeLast(), at: 0)
    }
    return suffixes
  }

  /// A degree is written otherwise than the name, or is no word of names: "Ma", "Do" are both.
  private func isSuffix(_ word: String, of words: [String]) -> Bool {
    guard NameLineWords.isSuffix(word) else { return false }
    if NameLineWords.isGeneration(word) {
      // "Jens V I" ends with an initial, "Jens Byng V" with a number.
      return NameLineWords.bare(word).count > 1
        || words.dropFirst().dropLast().contains { NameLineWords.bare($0).count > 1 }
    }
    let isCapitals = NameWords.isAllCaps(word)
    let others = words.dropLast().contains { NameWords.isAllCaps($0) }
    return word.contains(".") || isCapitals && !others
      || !isSurname(NameLineWords.bare(word).foldedLatin)
  }

  private func split(
    _ words: [String], _ prefixes: [String]
  ) -> (given: [String], family: [String]) {
    guard words.count > 1 else {
      let isGiven = prefixes.last.map(NameLineWords.goesWithGivenName) ?? true
      return isGiven ? (words, []) : ([], words)
    }
    if isFamilyFirst(words) { return (Array(words.dropFirst()), [words[0]]) }
    var start = words.count - 1
    if let particle = words.indices.dropFirst().dropLast().first(where: {
      isParticle(at: $0, in: words)
    }) {
      start = particle
    }
    return (Array(words[..<start]), Array(words[start...]))
  }

  private func isParticle(at index: Int, in words: [String]) -> Bool {
    if NameLineWords.isParticle(words[index]) { return true }
    // "Patrick O Meara": an Irish name whose apostrophe was lost.
    return words[index] == "O" && index == words.count - 2 && index > 0
      && isSurname("o" + words[index + 1].foldedLatin)
  }

  /// "Weber Robert", "Weber Jens Lowell": a first word that is no given name before one that
  /// hardly is a family name, and given names or initials behind.
  private func isFamilyFirst(_ words: [String]) -> Bool {
    let folded = words.map { NameLineWords.bare($0).foldedLatin }
    guard folded[0].count > 2, !isGivenName(folded[0]), isFirstName(folded[1]) else {
      return false
    }
    return folded.dropFirst(2).allSatisfy { $0.count == 1 || isGivenName($0) }
  }

  private func name(
    _ prefixes: [String], _ given: [String], _ family: [String], _ suffixes: [String]
  ) -> PersonName {
    let natural = (given + family).map(NameWords.naturalCase)
    return PersonName(
      full: (prefixes + natural + suffixes).joined(separator: " "), prefix: joined(prefixes),
      given: joined(given.map(NameWords.naturalCase)),
      family: joined(family.map(NameWords.naturalCase)), suffix: joined(suffixes))
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension NameLineParser {
  /// Whether the word is a title before a name, in any case.
  package static func isTitle(_ word: String) -> Bool { NameLineWords.isTitle(word) }

  /// "attorney", "realtor": a profession as it follows a name.
  package static func isProfession(_ word: String) -> Bool { NameLineWords.isProfession(word) }

  /// Lower case without full stops.
  package static func bare(_ word: String) -> String { NameLineWords.bare(word) }
}
