import Testing

@testable import TextRecognition

@Suite struct BlockDirectionTests {
  private func word(x: Int, y: Int, line: Int = 0) -> WordBox {
    WordBox(
      text: "a", confidence: 1, left: x, top: y, right: x + 10, bottom: y + 10, line: line,
      block: 0)
  }

  @Test(arguments: [
    (30, 2, BlockDirection.right), (-2, 30, .down), (-30, 2, .left), (2, -30, .up),
  ])
  func followsTheWordsOfALine(dx: Int, dy: Int, direction: BlockDirection) {
    let words = [word(x: 100, y: 100), word(x: 100 + dx, y: 100 + dy)]
    #expect(BlockDirection(of: words[...]) == direction)
  }

  @Test func wordsOfOtherLinesDoNotCount() {
    let words = [word(x: 100, y: 100, line: 0), word(x: 100, y: 200, line: 1)]
    #expect(BlockDirection(of: words[...]) == .right)
  }

  @Test func cornersBeginWithTheWordsOwnTopLeft() {
    let corners = [0.0, 0, 5, 0, 5, 9, 0, 9]
    #expect(BlockDirection.right.ordered(corners) == corners)
    #expect(BlockDirection.down.ordered(corners) == [5, 0, 5, 9, 0, 9, 0, 0])
    #expect(BlockDirection.up.ordered(corners) == [0, 9, 0, 0, 5, 0, 5, 9])
  }
}
