import Foundation
import Testing

@testable import TextRecognition

@Suite struct EXIFOrientationTests {
  static let tagged = ["card-exif-6.jpg", "images/exif-6.png", "images/exif-6.webp"]

  @Test(arguments: tagged) func readsTheTag(name: String) throws {
    #expect(EXIFOrientation(file: try Fixture.data(name)).value == 6)
  }

  @Test(arguments: ["card.png", "images/sign.webp", "images/sign.gif", "images/turned.heic"])
  func withoutATagAnImageIsUpright(name: String) throws {
    #expect(EXIFOrientation(file: try Fixture.data(name)).value == 1)
  }

  @Test(arguments: tagged) func everyCutOfTheFileIsHarmless(name: String) throws {
    let bytes = try Fixture.data(name)
    for length in Array(0...120) + Array((bytes.count - 80)...bytes.count) {
      #expect([1, 6].contains(EXIFOrientation(file: bytes.prefix(length)).value))
    }
  }

  /// Where the dark top left pixel of a stored 3 × 2 image is seen (EXIF 2.32, 4.6.4 A).
  @Test(arguments: [
    (1, 0, 0), (2, 2, 0), (3, 2, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 2), (8, 0, 2),
    (9, 0, 0),
  ])
  func turnsTheImage(value: Int, x: Int, y: Int) throws {
    let stored = try PixelImage(
      greyPixels: [0, 255, 255, 255, 255, 255], width: 3, height: 2, dpi: 100)
    let seen = try EXIFOrientation(value: value).upright(stored)
    let dark = (0..<seen.width * seen.height).filter {
      seen.level(x: $0 % seen.width, y: $0 / seen.width) == 0
    }
    #expect(dark == [y * seen.width + x])
    #expect(seen.width == ((5...8).contains(value) ? 2 : 3))
  }
}
