import PDFReading
import Testing

@testable import Reading

@Suite struct UnreadRegionTests {
  private let side = 640

  private func raster(_ level: (Int, Int) -> UInt8) -> GreyRaster {
    let pixels = (0..<side * side).map { level($0 % side, $0 / side) }
    return GreyRaster(width: side, height: side, dpi: 100, pixels: pixels)
  }

  private func regions(
    _ masks: [PageRectangle] = [], _ level: (Int, Int) -> UInt8
  ) -> [PageRectangle] {
    UnreadRegion.regions(in: InkMap(raster: raster(level), masks: masks)).map(\.area)
  }

  /// Letters of two upright strokes and a bar, of several widths, in lines of 20 pixels.
  private func isLetter(_ x: Int, _ y: Int) -> Bool {
    let place = x % 37
    let isHigh = y % 20 >= 4 && y % 20 < 14
    guard isHigh, x > 100, x < 400, y > 200, y < 300 else { return false }
    return [0, 1, 5, 6, 10, 11, 17, 18, 23, 24, 29, 30].contains(place)
      || y % 20 == 9 && (place < 6 || (10...18).contains(place) || (23...30).contains(place))
  }

  @Test(arguments: [(UInt8(20), UInt8(240)), (235, 30), (90, 180)])
  func linesOfLettersAreARegion(ink: UInt8, ground: UInt8) throws {
    let regions = regions { isLetter($0, $1) ? ink : ground }
    #expect(regions.count == 1)
    let region = try #require(regions.first)
    #expect(region.x0 < 75 && region.x1 > 285 && region.x1 < 310)
    #expect(region.y0 < 148 && region.y1 > 208 && region.y1 < 230)
  }

  @Test func whatIsMaskedIsNoRegion() {
    let mask = PageRectangle(x0: 60, y0: 130, x1: 300, y1: 230)
    #expect(regions([mask]) { isLetter($0, $1) ? 20 : 240 }.isEmpty)
  }

  @Test func drawingsAndPhotographsAreNoRegions() {
    let gradient = regions { x, _ in UInt8(x * 255 / 640) }
    let noise = regions { x, y in UInt8((x * 7_919 + y * 104_729) % 251) }
    let bars = regions { x, y in x % 60 < 30 && y > 600 - x / 2 ? 80 : 255 }
    let rules = regions { _, y in y % 20 == 0 ? 0 : 255 }
    let grid = regions { x, y in x % 40 == 0 || y % 16 == 0 ? 0 : 255 }
    let dots = regions { x, y in x % 12 < 4 && y % 30 < 4 ? 0 : 255 }
    let hatching = regions { x, y in x % 8 < 2 && y % 40 < 12 ? 0 : 255 }
    for regions in [gradient, noise, bars, rules, grid, dots, hatching] {
      #expect(regions.isEmpty)
    }
  }

  @Test func growsToTheImageThatItFills() {
    let region = UnreadRegion(
      area: PageRectangle(x0: 110, y0: 110, x1: 190, y1: 150), letterHeight: 9)
    let card = PageRectangle(x0: 100, y0: 100, x1: 220, y1: 180)
    let photo = PageRectangle(x0: 0, y0: 0, x1: 600, y1: 400)
    #expect(region.grown(to: [card]).area == card)
    #expect(region.grown(to: [photo]).area == region.area)
    #expect(region.grown(to: []).area == region.area)
  }
}
