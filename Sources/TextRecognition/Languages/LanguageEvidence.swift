/// What the words that were read with one language say about the language they are in.
struct LanguageEvidence {
  private var points: [String: Int] = [:]

  /// Words that were hardly read say nothing.
  private static let leastConfidence = 0.4

  init(_ words: [WordBox]) {
    for word in words where word.confidence >= Self.leastConfidence { count(word.text) }
  }

  private mutating func count(_ text: String) {
    let word = text.lowercased().trimmingPrefix { !$0.isLetter }
    let end = word.lastIndex { $0.isLetter }.map { word.index(after: $0) } ?? word.startIndex
    let bare = String(word[..<end])
    guard !bare.isEmpty else { return }
    let domain = bare.contains(".") ? bare.split(separator: ".").last.map(String.init) : nil
    for (language, words) in LanguageWords.common {
      let isOwn =
        words.contains(bare)
        || domain.map { LanguageWords.domains[language]?.contains($0) ?? false } ?? false
        || bare.contains { LanguageWords.letters[language]?.contains($0) ?? false }
      if isOwn { points[language, default: 0] += 1 }
    }
  }

  /// The language among `candidates` that the words speak for more clearly than for `current`:
  /// at least three signs, and half as many again.
  func betterLanguage(than current: String, among candidates: [String]) -> String? {
    let best = candidates.filter { $0 != current }
      .max { (points[$0] ?? 0) < (points[$1] ?? 0) }
    guard let best, let found = points[best], found >= 3, found * 2 > (points[current] ?? 0) * 3
    else { return nil }
    return best
  }

  /// Whether a text in that language would show here.
  static func knows(_ language: String) -> Bool { LanguageWords.common[language] != nil }
}
