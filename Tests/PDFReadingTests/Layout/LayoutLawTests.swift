import LeadModel
import Testing

@testable import PDFReading

/// Whatever the boxes are, the laws of the canonical text hold.
@Suite struct LayoutLawTests {
  private static let alphabet = Array("aBé9-.:@ש\u{FB01}\u{AD}中 \n\t\u{A0}".unicodeScalars)

  private func check(_ raw: String, _ boxes: [PageRectangle]) {
    let layer = TextLayerBuilder(boxes: boxes, width: 600, height: 800).layer(of: raw)
    let scalars = Array(layer.text.unicodeScalars)
    var covered = [Bool](repeating: false, count: scalars.count)
    var end = 0
    for word in layer.words {
      #expect(word.start >= end && word.end > word.start && word.end <= scalars.count)
      end = word.end
      for index in word.start..<word.end { covered[index] = true }
      let isFinite = word.quad.corners.allSatisfy { $0.isFinite }
      #expect(isFinite)
      #expect(word.quad.minX >= 0 && word.quad.maxX <= 600)
      #expect(word.quad.minY >= 0 && word.quad.maxY <= 800)
    }
    let isCovered = zip(scalars, covered).allSatisfy { $0.properties.isWhitespace != $1 }
    #expect(isCovered)
    checkCells(layer)
    let again = TextLayerBuilder(boxes: boxes, width: 600, height: 800).layer(of: raw)
    #expect(again.text == layer.text && again.words == layer.words && again.cells == layer.cells)
  }

  private func checkCells(_ layer: TextLayer) {
    var last = Page.Cell(table: 0, row: 0, column: 0, start: 0, end: 0)
    for cell in layer.cells {
      #expect(cell.start >= last.end && cell.end > cell.start)
      #expect(
        (last.table, last.row, last.column) < (cell.table, cell.row, cell.column))
      let text = layer.text(cell.start..<cell.end)
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false)
      #expect(!text.contains("\t"))
      last = cell
    }
  }

  /// Letters of the text that are drawn only once; white space and hyphens aside nothing is lost.
  @Test(arguments: 0..<60)
  func randomPages(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var raw = ""
    var boxes: [PageRectangle] = []
    var (x, y) = (50.0, 50.0)
    for _ in 0..<(40 + random.below(600)) {
      let scalar = Self.alphabet[random.below(Self.alphabet.count)]
      if random.below(12) == 0 { x += Double(random.below(120)) }
      if random.below(25) == 0 || scalar == "\n" {
        (x, y) = (Double(random.below(4)) * 150, y + Double(random.below(30)))
      }
      raw.unicodeScalars.append(scalar)
      boxes.append(
        PageRectangle(x0: x, y0: y, x1: x + 5, y1: y + 8 + Double(random.below(8))).clamped(
          width: 600, height: 800))
      x += 5
    }
    check(raw, boxes)
  }

  @Test(arguments: 0..<40)
  func hostileBoxes(seed: Int) {
    var random = SplitMix(seed: UInt64(seed) &+ 1_000)
    let odd = [
      0, -1, .nan, .infinity, -.infinity, 1e300, -1e300, 5e-324, 300, 299, 301, 600, 800, 1e9,
    ]
    var raw = ""
    var boxes: [PageRectangle] = []
    for _ in 0..<300 {
      raw.unicodeScalars.append(Self.alphabet[random.below(Self.alphabet.count)])
      let values = (0..<4).map { _ in odd[random.below(odd.count)] }
      boxes.append(
        PageRectangle(x0: values[0], y0: values[1], x1: values[2], y1: values[3])
          .clamped(width: 600, height: 800))
    }
    check(raw, boxes)
  }

  @Test func everyLetterIsKept() {
    let words = (0..<3_000).map { "w\($0)" }
    var random = SplitMix(seed: 7)
    let sketch = Sketch(
      words.map { (Double(random.below(560)), Double(random.below(780)), $0) })
    let found = sketch.layer.text.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(found.sorted() == words.sorted())
  }

  /// Many glyphs, each a piece of its own: the search for gutters has a budget.
  @Test func manyGlyphsEnd() {
    let count = 120_000
    let boxes = (0..<count * 2).map { index in
      let place = index / 2
      let (x, y) = (Double(place % 100) * 6, Double(place / 100 % 160) * 5)
      return PageRectangle(x0: x, y0: y, x1: x + 3, y1: y + 4)
    }
    let raw = String(repeating: "x ", count: count)
    let layer = TextLayerBuilder(boxes: boxes, width: 600, height: 800).layer(of: raw)
    #expect(!layer.words.isEmpty)
  }
}

/// A small generator with a seed (SplitMix64).
private struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }
}
