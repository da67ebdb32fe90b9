/// Words in order, and how often each occurs.
struct WordBag {
  private let words: [[Unicode.Scalar]]
  private let counts: [[Unicode.Scalar]: Int]

  init(_ words: [[Unicode.Scalar]]) {
    self.words = words
    counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  var count: Int { words.count }
  var isEmpty: Bool { words.isEmpty }

  /// Occurrences that both have.
  func shared(with other: WordBag) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  /// Twice the shared occurrences by all occurrences (Dice 1945), 0…1. Not for two empty bags.
  func dice(with other: WordBag) -> Double {
    Double(2 * shared(with: other)) / Double(count + other.count)
  }

  /// Whether the other's words stand here in one run.
  func holds(_ other: WordBag) -> Bool {
    guard count >= other.count else { return false }
    return (0...(count - other.count)).contains { words[$0...].starts(with: other.words) }
  }
}
