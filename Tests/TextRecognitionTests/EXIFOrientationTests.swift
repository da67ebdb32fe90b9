import Foundation
import Testing

@testable import TextRecognition

@Suite struct EXIFOrientationTests {
  @Test func readsTheTag() throws {
    #expect(EXIFOrientation(jpeg: try Fixture.data("card-exif-6.jpg")).value == 6)
    #expect(EXIFOrientation(jpeg: try Fixture.data("card.png")).value == 1)
  }

  @Test func everyCutOfTheFileIsHarmless() throws {
    let bytes = try Fixture.data("card-exif-6.jpg").prefix(120)
    for length in 0...bytes.count {
      #expect([1, 6].contains(EXIFOrientation(jpeg: bytes.prefix(length)).value))
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
