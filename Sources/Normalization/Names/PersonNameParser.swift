package import LeadModel

/// Reads the words of a personal name into its parts.
///
/// Knows prefixes, suffixes, particles, initials, all-caps and surname-first writing; it judges
/// the shape only. Whether the words name a person at all is the caller's question.
package struct PersonNameParser: Sendable {
  private let isGivenName: @Sendable (String) -> Bool

  /// `isGivenName` is asked with folded words where shape alone cannot tell the order.
  package init(isGivenName: @escaping @Sendable (String) -> Bool = { _ in false }) {
    self.isGivenName = isGivenName
  }

  /// `nil` when a word has no name's shape, or when too few or too many words remain beside
  /// prefixes and suffixes. One word alone needs a prefix.
  package func parse(_ text: String) -> PersonName? {
    let pieces = text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    guard let first = pieces.first, !first.isEmpty, pieces.count <= 4 else { return nil }
    var words = Self.withoutNickname(first).flatMap { NameWords.parted(String($0)) }
    var suffixes: [String] = []
    var surnameFirst = false
    for piece in pieces.dropFirst() {
      let piece = piece.map(String.init)
      if piece.allSatisfy(NameWords.isSuffix) {
        suffixes += piece
      } else if !surnameFirst, suffixes.isEmpty {
        surnameFirst = true
        words = piece + words
      } else {
        return nil
      }
    }
    return parse(words, surnameFirst: surnameFirst ? first.count : nil, suffixes)
  }

  /// `Rebecca "Bex" Byng` without what friends say.
  private static func withoutNickname(_ words: [Substring]) -> [Substring] {
    guard words.count > 2 else { return words }
    return words.indices.filter { index in
      guard index > 0, index + 1 < words.count, let first = words[index].first,
        let last = words[index].last, words[index].count > 3
      else { return true }
      return !("\"“„‘'(".contains(first) && "\"”“’')".contains(last))
    }.map { words[$0] }
  }

  /// `familyCount` is the number of family words at the end when a comma told them.
  private func parse(
    _ input: [String], surnameFirst familyCount: Int?, _ late: [String]
  ) -> PersonName? {
    var words = input
    var prefixes: [String] = []
    while words.count > 1, let word = words.first, NameWords.isPrefix(word) {
      prefixes.append(words.removeFirst())
    }
    var suffixes: [String] = []
    while words.count > 2, let word = words.last, NameWords.isSuffix(word) {
      suffixes.insert(words.removeLast(), at: 0)
    }
    guard (1...6).contains(words.count), words.count > 1 || !prefixes.isEmpty,
      words.allSatisfy(NameWords.hasNameShape), let last = words.last,
      !NameWords.isParticle(last) || last.first?.isUppercase == true
    else { return nil }
    let (given, family) = split(words, familyCount: familyCount)
    let natural = (given + family).map(NameWords.naturalCase)
    let all = suffixes + late
    return PersonName(
      full: (prefixes + natural + all).joined(separator: " "),
      prefix: joined(prefixes), given: joined(given.map(NameWords.naturalCase)),
      family: joined(family.map(NameWords.naturalCase)), suffix: joined(all))
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: " ")
  }

  private func split(
    _ words: [String], familyCount: Int?
  ) -> (given: [String], family: [String]) {
    guard words.count > 1 else { return ([], words) }
    if let familyCount, familyCount < words.count {
      return (Array(words.dropLast(familyCount)), Array(words.suffix(familyCount)))
    }
    let capitals = words.map(NameWords.isAllCaps)
    if capitals.contains(true), capitals.contains(false) {
      if let end = capitals.firstIndex(of: false), end > 0, !capitals[end...].contains(true),
        !NameWords.isInitial(words[0])
      {
        return (Array(words[end...]), Array(words[..<end]))
      }
      if let start = capitals.firstIndex(of: true), start > 0, !capitals[start...].contains(false) {
        let family = start - particles(before: start, in: words)
        if family > 0 { return (Array(words[..<family]), Array(words[family...])) }
      }
    }
    if words.count == 2, isGivenName(words[1].foldedLatin), !isGivenName(words[0].foldedLatin),
      capitals[0]
    {
      return ([words[1]], [words[0]])
    }
    let start = max(1, words.count - 1 - particles(before: words.count - 1, in: words))
    return (Array(words[..<start]), Array(words[start...]))
  }

  /// How many particles stand directly before `index`.
  private func particles(before index: Int, in words: [String]) -> Int {
    words[..<index].reversed().prefix { NameWords.isParticle($0) }.count
  }
}
