import PDFReading
import Testing

@testable import Reading

@Suite struct InkPatternTests {
  private func raster(_ level: (Int, Int) -> UInt8) -> GreyRaster {
    let pixels = (0..<640 * 640).map { level($0 % 640, $0 / 640) }
    return GreyRaster(width: 640, height: 640, dpi: 100, pixels: pixels)
  }

  @Test func onlyNearlyEqualPixelsAreBlank() {
    #expect(InkPattern(raster: raster { _, _ in 250 }).isBlank)
    #expect(InkPattern(raster: raster { x, y in 240 + UInt8((x + y) % 9) }).isBlank)
    #expect(!InkPattern(raster: raster { x, y in x == 5 && y == 5 ? 100 : 255 }).isBlank)
  }

  @Test(arguments: [
    (72.0, 72.0, 144.0, 90.0, true), (0, 0, 72, 72, false), (-9, -9, 20, 20, false),
    (-9, -9, 5, 5, true),
    (900, 900, 950, 950, true),
  ])
  func areasAreBlankByThemselves(
    x0: Double, y0: Double, x1: Double, y1: Double, isBlank: Bool
  ) {
    let pattern = InkPattern(raster: raster { x, y in x < 20 && y < 20 ? 0 : 255 })
    #expect(pattern.isBlank(in: PageRectangle(x0: x0, y0: y0, x1: x1, y1: y1)) == isBlank)
  }
}
