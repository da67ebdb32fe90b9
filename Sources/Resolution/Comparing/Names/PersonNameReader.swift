import Normalization

/// Cuts a person's name into words for comparing: titles and degrees dropped, particles marked.
struct PersonNameReader {
  /// `nil` when the text has no letter.
  func prepare(_ text: String) -> PreparedName? {
    let script = WrittenScript(of: text)
    let comma = text.firstIndex(of: ",")
    let ordered = comma.map { text[text.index(after: $0)...] + " " + text[..<$0] }
    let latin = Transliteration.latin(ordered.map(String.init) ?? text, script: script)
    let words = Self.withoutTitles(TextFold.tokens(latin).map(Self.readable))
    guard !words.isEmpty else { return nil }
    let native = script == .latin ? [] : PreparedName.nativeWords(text, script: script)
    return PreparedName(
      script: script, latin: Self.tokens(words.prefix(WordAlignment.Candidates.longest)),
      native: native.prefix(WordAlignment.Candidates.longest).map { NameToken($0, isLatin: false) },
      form: nil, hasStatedOrder: comma != nil)
  }

  /// `ben` first or last is a given name or a family name, between others it is `bin`.
  private static func tokens(_ words: ArraySlice<String>) -> [NameToken] {
    words.enumerated().map { index, word in
      let isInside = index > 0 && index < words.count - 1
      let canonical = word == "ben" && !isInside ? word : particleSpellings[word] ?? word
      let isParticle = particles.contains(canonical) && words.count > 1
      return NameToken(canonical, isLatin: true, weight: isParticle ? particleWeight : 1)
    }
  }

  /// What a particle counts beside a word: people and forms leave them out at will.
  private static let particleWeight = 0.3

  /// Digits that stand for letters in names: `Sech1n`, `I9or`.
  private static func readable(_ word: String) -> String {
    guard word.utf8.contains(where: { (48...57).contains($0) }), word.contains(where: \.isLetter)
    else { return word }
    return String(word.map { digitLetters[$0] ?? $0 })
  }

  private static let digitLetters: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "8": "b", "9": "g",
  ]

  private static func withoutTitles(_ words: [String]) -> [String] {
    let kept = words.filter { !titles.contains($0) }
    guard let last = kept.last, kept.count > 2, trailing.contains(last) else {
      return kept.isEmpty ? words : kept
    }
    return Array(kept.dropLast())
  }

  private static let particleSpellings = [
    "ben": "bin", "ibn": "bin", "bni": "bin", "el": "al", "ul": "al", "il": "al",
  ]

  private static let particles: Set<String> = [
    "bin", "binti", "bint", "al", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des",
    "la",
    "le", "los", "las", "van", "von", "vom", "der", "den", "ten", "ter", "zu", "zum", "zur", "y",
    "e", "ur",
    "ud", "af", "av", "und", "na",
  ]

  /// Courtesy, academic, military, religious and noble titles and degrees, in the languages that the
  /// program reads and in transliteration; written from general knowledge.
  private static let titles: Set<String> = Set(
    """
    mr mrs ms miss mister messrs dr prof professor doctor sir madam dame lady lord herr frau hr fr
    monsieur madame mademoiselle mme mlle senor senora sr sra srta don dona signor signora sig dott
    ing mag dipl president prasident presidente vice minister senator sen ambassador amb governor
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm marshal
    commander brigadier king queen prince princess princesse duke duchess count countess baron
    baroness sheikh shaikh shaykh sheik cheikh haji hajji hadji hajj alhaji maulavi mawlawi maulvi
    mullah mulla molla ayatollah imam rabbi reverend rev father bishop pope judge justice hon
    honorable excellency phd md mba msc bsc llm esq jr junior
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// A company's form after a person's name is a slip of the list.
  private static let trailing: Set<String> = ["sa", "llc", "ltd", "inc", "gmbh", "limited", "corp"]
}
