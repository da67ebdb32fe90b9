import LeadModel
import Testing

@testable import PDFReading

@Suite struct TextLayerBuilderTests {
  /// Boxes of 10 × 10 points, one for each scalar, on one line.
  private func line(_ text: String) -> [PageRectangle] {
    text.unicodeScalars.indices.enumerated().map { index, _ in
      PageRectangle(x0: Double(index) * 10, y0: 0, x1: Double(index) * 10 + 10, y1: 10)
    }
  }

  private func layer(_ text: String) -> TextLayer {
    TextLayerBuilder(boxes: line(text), width: 1_000, height: 1_000).layer(of: text)
  }

  @Test(arguments: [
    ("two words", "two words", [0...3, 4...9]), ("  a\tb\n\n", "a b", [0...1, 2...3]),
    ("", "", []), ("\n", "", []), ("Größe €5", "Größe €5", [0...5, 6...8]),
    (
      "no\u{00A0}break\u{2009}thin", "no\u{00A0}break\u{2009}thin", [0...2, 3...8, 9...13]
    ),
    ("😀 ok", "😀 ok", [0...1, 2...4]), ("e\u{301}t\u{3000}x", "e\u{301}t\u{3000}x", [0...3, 4...5]),
  ])
  func cutsAtUnicodeWhiteSpace(raw: String, text: String, ranges: [ClosedRange<Int>]) {
    let layer = layer(raw)
    #expect(layer.words.map { $0.start...$0.end } == ranges)
    #expect(layer.text == text)
    #expect(layer.isAligned)
  }

  @Test func boxIsTheUnionOfItsCharacters() throws {
    let word = try #require(layer("ab cde").words.last)
    #expect(word.quad == Quad(x0: 30, y0: 0, x1: 60, y1: 10))
    #expect(word.source == .native)
  }

  @Test(arguments: [
    (0.0, -10.0, [0.0, 10, 0, -10, 10, -10, 10, 10]), (0, 10, [10, 0, 10, 20, 0, 20, 0, 0]),
    (-10, 0, [10, 10, -10, 10, -10, 0, 10, 0]),
  ])
  func cornersFollowTheReadingDirection(dx: Double, dy: Double, corners: [Double]) {
    let boxes = [
      PageRectangle(x0: 0, y0: 0, x1: 10, y1: 10),
      PageRectangle(x0: dx, y0: dy, x1: dx + 10, y1: dy + 10),
    ]
    let layer = TextLayerBuilder(boxes: boxes, width: 1_000, height: 1_000).layer(of: "ab")
    #expect(layer.words.map(\.quad.corners) == [corners])
  }

  @Test func bidirectionalMarksHaveNoBoxes() {
    let layer = TextLayerBuilder(boxes: line("ab cd"), width: 1_000, height: 1_000)
      .layer(of: "\u{202B}ab\u{202C} cd")
    #expect(layer.text == "ab cd")
    #expect(layer.isAligned)
    #expect(layer.words.map(\.end) == [2, 5])
  }

  @Test func wordsWithoutBoxesAreLeftOutAndSaid() {
    let layer = TextLayerBuilder(boxes: line("ab c"), width: 1_000, height: 1_000)
      .layer(of: "ab cd")
    #expect(!layer.isAligned)
    #expect(layer.words.map(\.end) == [2])
  }
}
