package import LeadModel

/// A person's name folded for comparing: prefix dropped, case, accents and umlauts folded.
package struct PersonNameKey: Hashable, Sendable {
  /// Given names and initials in their order.
  package let given: [String]
  /// Family name without its particles, sorted; empty when only a given name is known.
  package let family: [String]
  /// `jr`, `sr`, `ii` …, which tell generations apart.
  package let generation: String?

  /// `nil` when nothing that could be a name remains. A name without parts is read as
  /// `Given … Family`, or as `Family, Given …` where it has a comma.
  package init?(_ name: PersonName) {
    var given = name.given.map { Self.words($0, without: Self.particles) } ?? []
    var family = name.family.map { Self.words($0, without: Self.familyParticles) } ?? []
    if given.isEmpty, family.isEmpty { (given, family) = Self.parts(ofFull: name.full) }
    guard !given.isEmpty || !family.isEmpty else { return nil }
    self.given = given
    self.family = family.sorted()
    generation = name.suffix.flatMap { suffix in
      TextFold.tokens(suffix).first(where: Self.generations.contains)
    }
  }

  /// All words, sorted: equal for `Byng, Ada` and `Ada Byng`.
  var words: [String] { (given + family).sorted() }

  /// The first given name, spelled out, with the family name, in an order of their own; `nil`
  /// when either is missing or is an initial. Two full names that differ here are different.
  package var fullNameBlock: String? {
    guard let first = given.first, first.count > 1, !family.isEmpty,
      family.contains(where: { $0.count > 1 })
    else { return nil }
    return ([first] + family).sorted().joined(separator: " ")
  }

  /// The spelled-out words that a compatible name must share one of, when both a given name (or
  /// initial) and a family name are known; else empty.
  package var blockWords: [String] {
    guard !given.isEmpty, !family.isEmpty else { return [] }
    return Array(Set(words.filter { $0.count > 1 })).sorted()
  }

  private static func words(_ text: String, without dropped: Set<String>) -> [String] {
    let words = TextFold.nameTokens(text)
    let kept = words.filter { !dropped.contains($0) }
    return kept.isEmpty ? words : kept
  }

  private static func parts(ofFull full: String) -> (given: [String], family: [String]) {
    let halves = full.split(separator: ",", maxSplits: 1).map {
      words(String($0), without: particles)
    }
    if halves.count == 2, let family = halves.first, let rest = halves.last, !rest.isEmpty {
      return (rest.filter { !prefixes.contains($0) && !generations.contains($0) }, family)
    }
    let all = words(full, without: particles).filter { !prefixes.contains($0) }
    guard let last = all.last, all.count > 1 else { return (all, []) }
    return (Array(all.dropLast()), [last])
  }

  private static let generations: Set<String> = ["jr", "sr", "junior", "senior", "ii", "iii", "iv"]

  /// Particles of family names in Dutch, German, French, Italian and Iberian use that are no given
  /// names, written from general knowledge; people and forms leave them out at will.
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "del", "della", "di", "da", "dos",
    "das", "du", "des", "la", "ten", "ter", "und",
  ]

  /// Those that are also given names, family names or initials, and so count only within a family
  /// name of several words.
  private static let familyParticles = particles.union([
    "do", "le", "te", "op", "y", "e", "al", "el", "bin", "ibn", "ben",
  ])

  /// Titles before names, for names that come without parts; written from general knowledge.
  private static let prefixes: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "herr", "frau", "hr", "fr", "ing",
    "dipl", "mag", "mme", "mlle", "monsieur", "madame", "sig", "sra", "dra", "doctor", "professor",
  ]
}
