/// Tells words from what tesseract makes of rules, dust, logos and handwriting.
struct Plausibility {
  /// Usual height of the page's words; `nil` where there are too few to have
  /// one: on a card each line has a size of its own.
  private let usualHeight: Double?

  init(of words: [WordBox]) {
    let heights = words.filter { $0.confidence >= 0.9 && $0.hasLetterOrDigit }
      .map(\.height).sorted()
    usualHeight = heights.count < 35 ? nil : Double(heights[heights.count / 2])
  }

  /// Those of the words that are words.
  static func words(_ words: [WordBox]) -> [WordBox] {
    words.filter(Plausibility(of: words).isWord)
  }

  func isWord(_ word: WordBox) -> Bool {
    word.confidence >= leastConfidence(for: word)
  }

  private func leastConfidence(for word: WordBox) -> Double {
    let relative = usualHeight.map { Double(word.height) / $0 } ?? 1
    let isOddlySized = relative < 0.45 || relative > 2.2
    if !word.hasLetterOrDigit { return isOddlySized ? 0.8 : 0.6 }
    if isOddlySized { return 0.7 }
    return word.text.unicodeScalars.count < 3 ? 0.5 : 0.25
  }
}
