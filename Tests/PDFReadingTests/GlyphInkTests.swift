import Foundation
import LeadModel
import Testing

@testable import PDFReading

@Suite struct GlyphInkTests {
  private func shown(_ name: String) throws -> [Bool] {
    let page = try PDFFile(bytes: Fixture.data(name)).page(at: 0)
    let ink = try #require(page.glyphInk())
    return page.textLayer().words.map {
      ink.shows(x0: $0.quad.minX, y0: $0.quad.minY, x1: $0.quad.maxX, y1: $0.quad.maxY)
    }
  }

  @Test func drawnWordsShowAndHiddenOnesDoNot() throws {
    #expect(try shown("letter.pdf").allSatisfy { $0 })
    #expect(try shown("hidden-wrong.pdf").allSatisfy { !$0 })
  }

  @Test func visibleWordsOverAScanAreToldFromHiddenOnes() throws {
    let shown = try shown("hidden-wrong-footer.pdf")
    #expect(shown.count { $0 } == 6)
    #expect(shown.count { !$0 } > 20)
  }

  @Test func wordsUnderThePictureOfAScanAreHidden() throws {
    #expect(try shown("layer-under-scan.pdf").allSatisfy { !$0 })
  }

  @Test func nothingShowsOutsideThePage() {
    let ink = GlyphInk(width: 2, height: 2, pixelsPerPoint: 0.5, ink: [true, false, false, false])
    #expect(ink.shows(x0: 0, y0: 0, x1: 1, y1: 1))
    #expect(!ink.shows(x0: 2, y0: 2, x1: 4, y1: 4))
    #expect(!ink.shows(x0: 40, y0: -5, x1: 90, y1: -1))
    #expect(!ink.shows(x0: .nan, y0: 0, x1: 0, y1: 0))
  }
}
