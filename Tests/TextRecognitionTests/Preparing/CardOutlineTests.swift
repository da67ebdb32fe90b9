import Foundation
import Testing

@testable import TextRecognition

@Suite struct CardOutlineTests {
  private func image(_ name: String) throws -> PixelImage {
    try EncodedImage(bytes: Fixture.data(name), pixelLimit: 10_000_000).frame(0)
  }

  /// Corners as the generator of the fixture sets them.
  @Test func findsTheCardOnTheTable() throws {
    let quad = try #require(try CardOutline.find(in: image("images/card-in-perspective.jpg")))
    let expected = [(170.0, 120.0), (1060, 210), (1000, 720), (90, 790)]
    for (corner, place) in zip(quad.corners, expected) {
      #expect(abs(corner.x - place.0) < 6 && abs(corner.y - place.1) < 6)
    }
  }

  @Test(arguments: [
    "card.png", "card-skewed.png", "letter-turned-90.png", "letter-small-print.png",
    "images/letter-german-skewed+5.png", "images/table.png", "images/dark-band.png",
    "images/uneven-light.jpg", "images/white-on-black-bilevel.png",
  ])
  func leavesPagesAndFlatCardsAlone(name: String) throws {
    #expect(try CardOutline.find(in: image(name)) == nil)
  }

  /// A drawn frame is no card, a slanted panel beside print is part of a layout.
  @Test(arguments: [(true, false), (false, true)])
  func leavesFramesAndPanelsAlone(hollow: Bool, printBeside: Bool) throws {
    let scene = Scene(hollow: hollow, printBeside: printBeside)
    #expect(try CardOutline.find(in: scene.image()) == nil)
  }

  @Test func findsASlantedAreaWithPrintOnIt() throws {
    #expect(try CardOutline.find(in: Scene(hollow: false, printBeside: false).image()) != nil)
  }
}

/// A dark area with a slant on white ground, bars for letters on it and, when asked, beside it.
private struct Scene {
  let hollow: Bool
  let printBeside: Bool
  private let width = 600
  private let height = 400

  func image() throws -> PixelImage {
    let pixels = (0..<height).flatMap { y in (0..<width).map { x in level(x, y) } }
    return try PixelImage(greyPixels: pixels, width: width, height: height, dpi: 0)
  }

  private func level(_ x: Int, _ y: Int) -> UInt8 {
    let left = 100 + y / 10
    let top = 60 + x / 20
    let isInside = (left..<left + 300).contains(x) && (top..<top + 200).contains(y)
    let isEdge =
      isInside && !((left + 4..<left + 296).contains(x) && (top + 4..<top + 196).contains(y))
    let isLetter = x % 16 < 6 && y % 30 < 12
    if isInside { return hollow ? (isEdge || isLetter ? 30 : 255) : isLetter && !isEdge ? 250 : 30 }
    return printBeside && y > 330 && isLetter ? 30 : 255
  }
}
