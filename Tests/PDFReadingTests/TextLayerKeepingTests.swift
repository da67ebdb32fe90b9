import LeadModel
import Testing

@testable import PDFReading

@Suite struct TextLayerKeepingTests {
  @Test func wordsKeepTheirLinesAndGetTheirNewPlaces() {
    let text = "one two\nthree  four\n\nfive"
    let boxes = text.unicodeScalars.indices.enumerated().map { index, _ in
      PageRectangle(x0: Double(index) * 10, y0: 0, x1: Double(index) * 10 + 10, y1: 10)
    }
    let layer = TextLayerBuilder(boxes: boxes, fontRuns: []).layer(of: text)
    let kept = layer.keeping { ![4, 15].contains($0.start) }
    #expect(kept.text == "one\nthree\nfive")
    #expect(kept.words.map(\.start) == [0, 4, 10])
    #expect(kept.words.map(\.end) == [3, 9, 14])
    #expect(kept.words.map(\.quad) == [0, 2, 4].map { layer.words[$0].quad })
    #expect(layer.keeping { _ in false }.text == "")
  }
}
