import LeadModel
import Testing

@testable import PDFReading

/// Pages of `layout.pdf` through poppler.
@Suite struct LayoutFixtureTests {
  private func layer(_ index: Int) throws -> TextLayer {
    let layer = try PDFFile(bytes: Fixture.data("layout.pdf")).page(at: index).textLayer()
    #expect(layer.isAligned)
    return layer
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    let lines = try layer(0).text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("A heading") == true)
    let right = try #require(lines.firstIndex { $0.hasPrefix("RIGHT") })
    #expect(lines[1].hasPrefix("LEFT"))
    #expect(right == 1 + (lines.count - 1) / 2)
  }

  @Test func tableHasItsCells() throws {
    #expect(
      try layer(1).table == [
        [1: "Name", 2: "Position", 3: "Company", 4: "E-mail"],
        [
          1: "Matilda Overbrook", 2: "Head of Procurement and of the Works",
          3: "Harbour Lane Pumps Ltd", 4: "matilda@harbourlane.example",
        ],
        [1: "Barnaby Quillfeather", 3: "Quillfeather Valves", 4: "b.quillfeather@valves.example"],
        [
          1: "Sidonie Marchand", 2: "Responsable achats", 3: "Marchand Fils SARL",
          4: "sidonie@marchand.example",
        ],
      ])
  }

  @Test func watermarkAndBoldPrintDoNotDisturb() throws {
    let expected =
      (0..<12).map { "Line \($0) of a page with a watermark on it" }
      + ["Bold by drawing it thrice", "DRAFT"]
    #expect(try layer(2).text == expected.joined(separator: "\n"))
  }

  /// Corners of the first word: along the reading direction as it is shown.
  @Test(arguments: [(90, 1), (180, 2), (270, 3)])
  func turnedPagesAreReadable(turn: Int, direction: Int) throws {
    let layer = try layer(direction + 2)
    #expect(
      layer.text
        == (0..<3).map { "Line \($0) of a page turned by \(turn)" }
        .joined(separator: "\n"))
    let corners = try #require(layer.words.first).quad.corners
    let (dx, dy) = (corners[2] - corners[0], corners[3] - corners[1])
    #expect([dx > 0, dy > 0, dx < 0, dy < 0] == (0...3).map { $0 == direction })
  }
}
