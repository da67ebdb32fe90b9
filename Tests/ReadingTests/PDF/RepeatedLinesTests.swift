import LeadModel
import Testing
import TextRecognition

@testable import Reading

@Suite struct RepeatedLinesTests {
  private let lines = RepeatedLines(
    words: [
      Word(start: 0, end: 5, quad: Quad(x0: 10, y0: 10, x1: 40, y1: 20), source: .native),
      Word(start: 6, end: 11, quad: Quad(x0: 45, y0: 10, x1: 80, y1: 20), source: .native),
    ], text: "Order pumps")

  private func word(_ text: String, x: Double, y: Double, line: Int) -> RecognizedWord {
    RecognizedWord(
      text: text, corners: [x, y, x + 30, y, x + 30, y + 10, x, y + 10], confidence: 0.9,
      line: line, block: 0)
  }

  @Test func linesAtTheSameHeightThatSayTheSameAreRemoved() {
    let read = [
      word("order", x: 200, y: 12, line: 0), word("pumps", x: 240, y: 12, line: 0),
      word("Order", x: 200, y: 12, line: 1), word("valves", x: 240, y: 12, line: 1),
      word("order", x: 200, y: 40, line: 2), word("pumps", x: 240, y: 40, line: 2),
    ]
    #expect(lines.removed(from: read) == Array(read.dropFirst(2)))
    #expect(lines.removed(from: []).isEmpty)
  }
}
