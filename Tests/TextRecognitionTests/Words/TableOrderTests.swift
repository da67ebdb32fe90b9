import Testing

@testable import TextRecognition

@Suite struct TableOrderTests {
  private func word(_ text: String, x: Int, y: Int, line: Int, block: Int) -> WordBox {
    WordBox(
      text: text, confidence: 1, left: x, top: y, right: x + 30, bottom: y + 20, line: line,
      block: block)
  }

  /// A head, two columns of a table that were read one after the other, and a foot.
  private var words: [WordBox] {
    [
      word("head", x: 0, y: 0, line: 0, block: 0),
      word("a1", x: 10, y: 100, line: 1, block: 1), word("a2", x: 10, y: 150, line: 2, block: 1),
      word("b1", x: 90, y: 104, line: 3, block: 2), word("b2", x: 90, y: 147, line: 4, block: 2),
      word("foot", x: 0, y: 300, line: 5, block: 3),
    ]
  }

  @Test func columnsBecomeRows() {
    let area = PixelBox(left: 0, top: 90, right: 200, bottom: 200)
    let ordered = TableOrder(areas: [area]).applied(to: words)
    #expect(ordered.map(\.text) == ["head", "a1", "b1", "a2", "b2", "foot"])
    #expect(ordered.map(\.line) == [0, 1, 1, 2, 2, 3])
    #expect(ordered.map(\.block) == [0, 1, 1, 1, 1, 2])
  }

  @Test func withoutTablesNothingMoves() {
    #expect(TableOrder(areas: []).applied(to: words) == words)
  }
}
