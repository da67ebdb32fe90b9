import Testing

@testable import TextRecognition

@Suite struct WordMergeTests {
  private func word(
    _ text: String, x: Int, y: Int, line: Int, block: Int = 0
  ) -> WordBox {
    WordBox(
      text: text, confidence: 0.9, left: x, top: y, right: x + 40, bottom: y + 20, line: line,
      block: block)
  }

  private var first: [WordBox] {
    [
      word("a", x: 0, y: 0, line: 0), word("b", x: 50, y: 0, line: 0),
      word("c", x: 0, y: 60, line: 1), word("d", x: 0, y: 90, line: 2, block: 1),
    ]
  }

  private func merged(_ added: WordBox...) -> [WordBox] {
    var merge = WordMerge(first)
    merge.add(added)
    return merge.words()
  }

  @Test func aWordBesideALineJoinsIt() {
    let words = merged(word("x", x: 100, y: 4, line: 0))
    #expect(words.map(\.text) == ["a", "b", "x", "c", "d"])
    #expect(words.map(\.line) == [0, 0, 0, 1, 2])
    #expect(words.map(\.block) == [0, 0, 0, 0, 1])
  }

  @Test func aLineBetweenOthersIsABlockOfItsOwn() {
    let words = merged(word("x", x: 0, y: 30, line: 0), word("y", x: 50, y: 30, line: 0))
    #expect(words.map(\.text) == ["a", "b", "x", "y", "c", "d"])
    #expect(words.map(\.line) == [0, 0, 1, 1, 2, 3])
    #expect(words.map(\.block) == [0, 0, 1, 1, 2, 3])
  }

  @Test func whatLiesBelowEverythingComesLast() {
    let words = merged(word("y", x: 0, y: 300, line: 1), word("x", x: 0, y: 200, line: 0))
    #expect(words.map(\.text) == ["a", "b", "c", "d", "x", "y"])
  }

  @Test func farAwayOnTheSameHeightIsNotTheSameLine() {
    let words = merged(word("x", x: 800, y: 0, line: 0))
    #expect(words.map(\.text) == ["a", "b", "c", "d", "x"])
  }

  @Test func nothingAddedChangesNothing() {
    #expect(WordMerge(first).words() == first)
  }
}
