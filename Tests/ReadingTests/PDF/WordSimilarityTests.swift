import Testing

@testable import Reading

@Suite struct WordSimilarityTests {
  @Test(arguments: [
    ("pumps order", "order pumps", 1.0), ("pumps", "pumos", 1.0), ("pumps", "stamp", 0.0),
    ("Purchase,", "purchase", 1.0), ("order order", "order", 0.5), ("abc", "abd", 0.0),
    ("2,450", "2450", 1.0), ("pumps xy", "pumps", 5.0 / 7.0), ("pumps", "", 0.0),
  ])
  func wordsCountByLengthAndOnce(one: String, other: String, share: Double) {
    let one = one.split(separator: " ").map(String.init)
    let other = other.split(separator: " ").map(String.init)
    #expect(WordSimilarity.share(of: one, foundIn: other) == share)
  }

  @Test func nothingToCompareIsNil() {
    #expect(WordSimilarity.share(of: ["-", "a"], foundIn: ["pumps"]) == nil)
  }
}
