import LeadModel
import PDFReading
import Testing

@testable import Reading

@Suite struct CoverageGridTests {
  private func grid(_ rectangles: [PageRectangle]) -> CoverageGrid {
    CoverageGrid(rectangles: rectangles, width: 320, height: 640)
  }

  @Test func marksTheCellsThatARectangleTouches() {
    let grid = grid([PageRectangle(x0: 0, y0: 0, x1: 160, y1: 320)])
    #expect(grid.share == 0.25)
    #expect(grid.cells[0] && grid.cells[15] && !grid.cells[16])
    #expect(self.grid([]).share == 0)
    #expect(self.grid([PageRectangle(x0: 5, y0: 5, x1: 5, y1: 9)]).share == 0)
  }

  @Test func marginsAndGapsAreNoEmptySquares() {
    // Lines all over the page, with margins of a tenth and gaps of three cells.
    let lines = stride(from: 64.0, to: 576, by: 80).map {
      PageRectangle(x0: 32, y0: $0, x1: 288, y1: $0 + 20)
    }
    #expect(grid(lines).emptySquares(size: 6).share == 0)
    let upper = grid(lines.filter { $0.y0 < 300 }).emptySquares(size: 6)
    #expect(upper.share > 0.3)
    #expect(!upper.cells[0])
    #expect(upper.cells[31 * 32])
  }

  @Test func wordsAreMarkedByTheirQuads() {
    let word = Word(
      start: 0, end: 1, quad: Quad(x0: 310, y0: 630, x1: 320, y1: 640), source: .native)
    let grid = CoverageGrid(words: [word], width: 320, height: 640)
    #expect(grid.cells.firstIndex(of: true) == 32 * 32 - 1)
  }
}
