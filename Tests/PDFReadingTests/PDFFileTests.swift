import Foundation
import LeadModel
import Testing

@testable import PDFReading

@Suite struct PDFFileTests {
  private func page(_ index: Int = 0, of name: String) throws -> PDFPage {
    try PDFFile(bytes: Fixture.data(name)).page(at: index)
  }

  @Test func readsTextWithOneQuadForEachWord() throws {
    let page = try page(of: "letter.pdf")
    let layer = page.textLayer()
    #expect(layer.isAligned)
    #expect(layer.text.contains("Größe und Qualität: société € 48.500"))
    let scalars = Array(layer.text.unicodeScalars)
    let words = layer.words.map { word in
      String(String.UnicodeScalarView(scalars[word.start..<word.end]))
    }
    #expect(words == layer.text.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect((page.widthInPoints.rounded(), page.heightInPoints.rounded()) == (595, 842))
  }

  /// The fixture draws its heading at x 72, baseline 790 from below, 18 points bold.
  @Test func quadsAreInPointsFromTheTopLeft() throws {
    let page = try page(of: "letter.pdf")
    let heading = try #require(page.textLayer().words.first)
    #expect(abs(heading.quad.minX - 72) < 1)
    #expect(heading.quad.minY < page.heightInPoints - 790)
    #expect(heading.quad.maxY > page.heightInPoints - 790)
  }

  @Test func turnedTextHasTurnedQuads() throws {
    let layer = try page(of: "letter.pdf").textLayer()
    let start = try #require(layer.text.range(of: "Sideways")).lowerBound
    let offset = layer.text.unicodeScalars.distance(from: layer.text.startIndex, to: start)
    let quad = try #require(layer.words.first { $0.start == offset }).quad
    // Reads upwards: from its top left corner the next one lies above.
    #expect(quad.corners[3] < quad.corners[1])
    #expect(quad.corners[0] == quad.corners[2])
  }

  @Test func passwordsAreTriedInOrder() throws {
    let bytes = try Fixture.data("encrypted.pdf")
    #expect(throws: PDFError.encrypted) { try PDFFile(bytes: bytes) }
    #expect(throws: PDFError.encrypted) { try PDFFile(bytes: bytes, passwords: ["wrong"]) }
    let file = try PDFFile(bytes: bytes, passwords: ["wrong", "open sesame"])
    #expect(try file.page(at: 0).textLayer().text.contains("Thistlewood"))
  }

  @Test(arguments: ["truncated.pdf", "card.png"])
  func unusableBytesAreDamaged(name: String) throws {
    let bytes = try Fixture.data(name)
    #expect(throws: PDFError.damaged) { try PDFFile(bytes: bytes) }
  }

  @Test func missingPagesThrow() throws {
    let file = try PDFFile(bytes: Fixture.data("missing-page.pdf"))
    #expect(file.pageCount == 2)
    #expect(try file.page(at: 0).textLayer().words.count == 4)
    for index in [-1, 1, 2] {
      #expect(throws: PDFError.pageMissing) { try file.page(at: index) }
    }
  }

  @Test func pageKeepsItsFileOpen() throws {
    var file: PDFFile? = try PDFFile(bytes: Fixture.data("letter.pdf"))
    let page = try #require(file).page(at: 0)
    file = nil
    #expect(page.textLayer().words.count > 50)
  }

  @Test func imageAreasAreInPoints() throws {
    #expect(try page(0, of: "mixed.pdf").imageAreas().isEmpty)
    let areas = try page(1, of: "mixed.pdf").imageAreas()
    #expect(areas.count == 1)
    #expect(abs((areas.first?.width ?? 0) - 595.27) < 1)
    #expect(abs((areas.first?.height ?? 0) - 841.89) < 1)
  }
}
