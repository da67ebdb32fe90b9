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

  private func scan(page index: Int, dpiLimit: Double, besidesText: Bool) throws -> GreyRaster? {
    try PDFFile(bytes: Fixture.data("mixed.pdf")).page(at: index)
      .scanRaster(dpiLimit: dpiLimit, pixelLimit: 60_000_000, besidesText: besidesText)
  }

  @Test func scansAreDrawnAtTheirOwnResolution() throws {
    let scan = try #require(try scan(page: 1, dpiLimit: 300, besidesText: false))
    #expect(abs(scan.dpi - 150) < 1)
    #expect(try self.scan(page: 1, dpiLimit: 149, besidesText: false) == nil)
  }

  @Test func textOverAScanCounts() throws {
    #expect(try scan(page: 2, dpiLimit: 300, besidesText: false) == nil)
    #expect(try scan(page: 2, dpiLimit: 300, besidesText: true) != nil)
    #expect(try scan(page: 0, dpiLimit: 300, besidesText: true) == nil)
  }

  @Test func staysBelowThePixelLimit() throws {
    let raster = try raster("giant-page.pdf", dpi: 300, pixelLimit: 1_000_000)
    #expect(raster.pixels.count <= 1_000_000)
    #expect(raster.pixels.count > 990_000)
    #expect(raster.dpi < 1)
  }
}
