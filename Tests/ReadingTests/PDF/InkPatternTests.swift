import PDFReading
import Testing

@testable import Reading

@Suite struct InkPatternTests {
  private func raster(_ level: (Int, Int) -> UInt8) -> GreyRaster {
    let pixels = (0..<640 * 640).map { level($0 % 640, $0 / 640) }
    return GreyRaster(width: 640, height: 640, dpi: 100, pixels: pixels)
  }

  private let whole = CoverageGrid(
    rectangles: [PageRectangle(x0: 0, y0: 0, x1: 1, y1: 1)], width: 1, height: 1)

  @Test func marksOnEvenGroundLookLikeText() {
    let text = InkPattern(raster: raster { x, y in y % 10 < 2 && x % 3 == 0 ? 20 : 240 })
    #expect(text.textLikeCells(in: whole) == 1_024)
    let inverted = InkPattern(raster: raster { x, y in y % 10 < 2 && x % 3 == 0 ? 230 : 20 })
    #expect(inverted.textLikeCells(in: whole) == 1_024)
  }

  @Test func gradientsNoiseAndPaperDoNot() {
    let gradient = raster { x, _ in UInt8(x * 255 / 640) }
    let noise = raster { x, y in UInt8((x * 7_919 + y * 104_729) % 251) }
    let paper = raster { x, y in 240 + UInt8((x + y) % 9) }
    for raster in [gradient, noise, paper] {
      #expect(InkPattern(raster: raster).textLikeCells(in: whole) == 0)
    }
  }

  @Test func onlyNearlyEqualPixelsAreBlank() {
    #expect(InkPattern(raster: raster { _, _ in 250 }).isBlank)
    #expect(InkPattern(raster: raster { x, y in 240 + UInt8((x + y) % 9) }).isBlank)
    #expect(!InkPattern(raster: raster { x, y in x == 5 && y == 5 ? 100 : 255 }).isBlank)
  }
}
