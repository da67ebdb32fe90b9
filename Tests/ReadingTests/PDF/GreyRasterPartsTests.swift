import PDFReading
import Testing

@testable import Reading

@Suite struct GreyRasterPartsTests {
  /// 7 × 5 pixels at one pixel a point: ten times the row and the column.
  private let raster = GreyRaster(
    width: 7, height: 5, dpi: 72, pixels: (0..<35).map { UInt8(10 * ($0 / 7) + $0 % 7) })

  @Test func eachSquareBecomesItsMean() {
    let half = raster.reduced(by: 2)
    #expect((half.width, half.height, half.dpi) == (3, 2, 36))
    #expect(half.pixels == [5, 7, 9, 25, 27, 29])
    #expect(raster.reduced(by: 1).pixels == raster.pixels)
    #expect(raster.reduced(by: 6).pixels == raster.pixels)
  }

  @Test func partsAreCutOutInPoints() throws {
    let part = try #require(raster.cropped(to: PageRectangle(x0: 1, y0: 2, x1: 3, y1: 4)))
    #expect((part.width, part.height, part.dpi) == (2, 2, 72))
    #expect(part.pixels == [21, 22, 31, 32])
    let all = raster.cropped(to: PageRectangle(x0: -9, y0: -9, x1: 99, y1: 99))
    #expect(all?.pixels == raster.pixels)
    #expect(raster.cropped(to: PageRectangle(x0: 8, y0: 0, x1: 9, y1: 9)) == nil)
  }
}
