import LeadModel
import Testing

@testable import Extraction

@Suite struct ScanningTests {
  @Test(arguments: ["", "plain", "Müller & Søn", "日本 – 東京", String(repeating: "aé", count: 700)])
  func offsetsGoBothWays(text: String) {
    let bytes = Array(text.utf8)
    let map = OffsetMap(bytes)
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(map.scalar(ofByte: offset, in: bytes) == number)
      #expect(map.byte(ofScalar: number, in: bytes) == offset)
      offset += UTF8.width(scalar)
    }
    #expect(map.byte(ofScalar: text.unicodeScalars.count, in: bytes) == bytes.count)
  }

  @Test func plainLinesAreCutIntoCellsAndBlocks() {
    let page = Fixtures.scanned("Ada Byng | Sales\tMill\n\n\nLeeds   York •  Hull\n")
    #expect(
      page.lines.map { page.text($0.range) } == [
        "Ada Byng", "Sales", "Mill", "Leeds", "York", "Hull",
      ])
    #expect(page.lines.map(\.row) == [0, 0, 0, 3, 3, 3])
    #expect(page.lines.map(\.block) == [0, 0, 0, 1, 1, 1])
  }

  @Test func columnsAreTakenApartByTheirGap() {
    let page = Fixtures.scanned(
      rows: [
        [("Ada", 50), ("Byng", 72), ("Jens", 300), ("Mühle", 325)],
        [("Sales", 50), ("Einkauf", 300)],
      ])
    #expect(
      page.lines.map { page.text($0.range) } == ["Ada Byng", "Jens Mühle", "Sales", "Einkauf"])
    #expect(page.lines[0].block == page.lines[2].block)
    #expect(page.lines[1].block == page.lines[3].block)
    #expect(page.lines[0].block != page.lines[1].block)
  }
}
