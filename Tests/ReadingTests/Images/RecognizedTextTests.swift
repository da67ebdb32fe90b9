import LeadModel
import Testing
import TextRecognition

@testable import Reading

@Suite struct RecognizedTextTests {
  private func word(_ text: String, line: Int, block: Int, x: Double = 0) -> RecognizedWord {
    RecognizedWord(
      text: text, corners: [x, 0, x + 30, 0, x + 30, 15, x, 15], confidence: 0.9, line: line,
      block: block)
  }

  @Test func spacesLinesAndBlocks() {
    let text = RecognizedText(
      [
        word("Größe", line: 0, block: 0), word("und", line: 0, block: 0),
        word("Preis", line: 1, block: 0), word("Ende", line: 2, block: 1),
      ], dpi: 150, widthInPoints: 100, heightInPoints: 100)
    #expect(text.text == "Größe und\nPreis\n\nEnde")
    #expect(text.words.map(\.start) == [0, 6, 10, 17])
    #expect(text.words.map(\.end) == [5, 9, 15, 21])
    #expect(text.words.allSatisfy { $0.source == .ocr && $0.confidence == 0.9 })
  }

  @Test func pixelsBecomePointsInsideThePage() {
    let text = RecognizedText(
      [word("a", line: 0, block: 0, x: 150), word("b", line: 0, block: 0, x: 220)], dpi: 150,
      widthInPoints: 110, heightInPoints: 100, startingAt: 7)
    #expect(text.words.map(\.start) == [7, 9])
    #expect(text.words.first?.quad == Quad(x0: 72, y0: 0, x1: 86.4, y1: 7.2))
    #expect(text.words.last?.quad.maxX == 110)
  }
}
