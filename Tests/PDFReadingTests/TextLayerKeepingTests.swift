import LeadModel
import Testing

@testable import PDFReading

@Suite struct TextLayerKeepingTests {
  @Test func wordsKeepTheirLinesAndGetTheirNewPlaces() {
    let ranges = [(0, 3), (4, 7), (8, 13), (15, 19), (21, 25)]
    let words = ranges.map { start, end in
      Word(
        start: start, end: end,
        quad: Quad(x0: Double(start) * 10, y0: 0, x1: Double(end) * 10, y1: 10), source: .native)
    }
    let layer = TextLayer(
      text: "one two\nthree  four\n\nfive", words: words, cells: [], isAligned: true)
    let kept = layer.keeping { ![4, 15].contains($0.start) }
    #expect(kept.text == "one\nthree\nfive")
    #expect(kept.words.map(\.start) == [0, 4, 10])
    #expect(kept.words.map(\.end) == [3, 9, 14])
    #expect(kept.words.map(\.quad) == [0, 2, 4].map { layer.words[$0].quad })
    #expect(layer.keeping { _ in false }.text == "")
  }

  @Test func theHalvesOfAWordStayTogether() {
    let quad = Quad(x0: 0, y0: 0, x1: 9, y1: 9)
    let words = [(0, 5), (5, 9), (10, 13)].map {
      Word(start: $0.0, end: $0.1, quad: quad, source: .native)
    }
    let layer = TextLayer(text: "quotation now", words: words, cells: [], isAligned: true)
    #expect(layer.keeping { _ in true }.text == "quotation now")
  }
}
