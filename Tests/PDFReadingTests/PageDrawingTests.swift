import Foundation
import Testing

@testable import PDFReading

@Suite struct PageDrawingTests {
  private func raster(
    _ name: String, dpi: Double, pixelLimit: Int = 60_000_000
  ) throws -> GreyRaster {
    try PDFFile(bytes: Fixture.data(name)).page(at: 0)
      .greyRaster(dpi: dpi, pixelLimit: pixelLimit)
  }

  @Test func drawsBlackOnWhiteAtTheResolution() throws {
    let raster = try raster("letter.pdf", dpi: 72)
    #expect((raster.width, raster.height) == (595, 841))
    #expect(raster.pixels.max() == 255)
    #expect(raster.pixels.min() ?? 255 < 60)
    #expect(raster.pixels.count { $0 > 200 } > raster.pixels.count * 9 / 10)
  }

  @Test func staysBelowThePixelLimit() throws {
    let raster = try raster("giant-page.pdf", dpi: 300, pixelLimit: 1_000_000)
    #expect(raster.pixels.count <= 1_000_000)
    #expect(raster.pixels.count > 990_000)
    #expect(raster.dpi < 1)
  }
}
