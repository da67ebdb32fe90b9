import LeadModel
import Testing

@testable import Extraction

/// What stands beside, over and under what.
@Suite struct PageLayoutTests {
  /// Two columns of labels and values; the text runs line by line.
  private static let page = Fixtures.scanned(rows: [
    [("Agency", 40), ("Order", 240)],
    [("Millworks", 40), ("4711", 240)],
    [("Flight", 40), ("dates", 72), ("02/18/26", 140), ("Total", 240), ("120.00", 320)],
  ])

  private func text(_ index: Int?) -> String? {
    index.map { Self.page.text(Self.page.layout.pieces[$0].range) }
  }

  @Test func closeWordsAreOnePiece() {
    let texts = Self.page.layout.pieces.indices.map { text($0) }
    #expect(
      texts == [
        "Agency", "Order", "Millworks", "4711", "Flight dates", "02/18/26", "Total", "120.00",
      ])
  }

  @Test func neighbours() {
    let layout = Self.page.layout
    #expect(text(layout.below(0)) == "Millworks")
    #expect(text(layout.above(3)) == "Order")
    #expect(layout.rightward(of: 4).map { text($0) } == ["02/18/26", "Total", "120.00"])
    #expect(layout.leftward(of: 7).map { text($0) } == ["Total", "02/18/26", "Flight dates"])
    #expect(layout.above(0) == nil)
  }

  @Test func aPlainTextHasTheCellsOfItsLines() {
    let layout = Fixtures.scanned("Vendor\tBuyer\nMill Ltd\tByng plc\nNote").layout
    #expect(layout.below(1) == 3)
    #expect(layout.rightward(of: 0) == [1])
    #expect(layout.below(2) == nil)
    #expect(!layout.hasGeometry)
  }

  @Test func theHeadOfAColumnLabelsItsNumbers() throws {
    let page = Fixtures.scanned(rows: [
      [("Name", 40), ("Phone", 140), ("Fax", 260)],
      [("Ada", 40), ("555-0110", 140), ("555-0111", 260)],
      [("Jens", 40), ("555-0120", 140), ("555-0121", 260)],
    ])
    let last = try #require(page.layout.pieces.last)
    let label = try #require(page.layout.label(of: last.range, on: page))
    #expect(page.text(label) == "Fax")
  }
}
