import Foundation
import Testing

@testable import TextRecognition

@Suite struct EncodedImageTests {
  private func file(_ name: String, pixelLimit: Int = 10_000_000) throws -> EncodedImage {
    EncodedImage(bytes: try Fixture.data(name), pixelLimit: pixelLimit)
  }

  @Test(arguments: [
    ("card.png", 1, 900, 420), ("card-exif-6.jpg", 1, 900, 420), ("two-frames.tif", 2, 700, 260),
  ])
  func decodesUpright(name: String, count: Int, width: Int, height: Int) throws {
    let file = try file(name)
    #expect(file.frameCount == count)
    let image = try file.frame(count - 1)
    #expect((image.width, image.height) == (width, height))
    #expect((image.statedDPI ?? 0).rounded() == 200)
  }

  @Test(arguments: [
    ("sign.webp", 300, 80), ("sign.bmp", 300, 80), ("sign.pbm", 300, 80), ("sign.pgm", 300, 80),
    ("sign.ppm", 225, 60), ("sign-plain.pbm", 225, 60), ("sign.gif", 300, 80),
    ("sign.jp2", 300, 80), ("sign.heic", 300, 80), ("sign.avif", 300, 80),
    ("exif-6.png", 300, 80), ("exif-6.webp", 300, 80), ("turned.heic", 300, 80),
    ("orientation-6-bilevel.tif", 300, 80), ("orientation-6-grey.tif", 300, 80),
    ("orientation-6-colour.tif", 300, 80), ("cmyk.jpg", 300, 80), ("grey-16-bit.png", 300, 80),
    ("palette.png", 300, 80), ("page-and-thumbnail.tif", 300, 80),
  ])
  func decodesDarkPrintOnALightGround(name: String, width: Int, height: Int) throws {
    let file = try file("images/" + name)
    #expect(file.frameCount == 1)
    let grey = try file.frame(0).grey()
    #expect((grey.width, grey.height) == (width, height))
    #expect(grey.level(x: 2, y: 2) > 200)
    // The stem of the P, which begins 24 of 300 pixels from the left and ends under the middle.
    let middle = (0..<width / 4).map { grey.level(x: $0, y: height / 2) }
    #expect((middle.min() ?? 255) < 90)
    let far = (0..<width).map { grey.level(x: $0, y: height - 3) }
    #expect((far.min() ?? 0) > 150)
  }

  /// What is light is seen on black, what is dark on white.
  @Test(arguments: [("white-on-transparent.png", true), ("black-on-transparent.png", false)])
  func transparencyGetsTheGroundThatShowsTheRest(name: String, isLight: Bool) throws {
    let grey = try file("images/" + name).frame(0).grey()
    let levels = (0..<grey.width).map { grey.level(x: $0, y: 40) }
    #expect(levels.min() == 0 && levels.max() == 255)
    #expect((grey.level(x: 0, y: 0) == 0) == isLight)
  }

  @Test func countsNoFurtherThanAsked() throws {
    let bytes = try Fixture.data("two-frames.tif")
    #expect(EncodedImage(bytes: bytes, pixelLimit: 1, frameLimit: 1).frameCount == 1)
  }

  @Test func framesInALoopAreReadOnce() throws {
    #expect(try file("images/three-pages.tif").frameCount == 3)
    #expect(try file("images/directory-loop.tif").frameCount == 3)
  }

  @Test func animationsAreToldApart() throws {
    #expect(try file("images/sign-animated.gif").isAnimation)
    #expect(try !file("images/sign.gif").isAnimation)
  }

  @Test(arguments: [
    "sign.webp", "sign.bmp", "sign.pgm", "sign.gif", "sign.jp2", "sign.heic", "sign.avif",
    "three-pages.tif", "palette.png",
  ])
  func everySizeIsCheckedBeforeDecoding(name: String) throws {
    let file = try file("images/" + name, pixelLimit: 23_999)
    #expect(throws: RecognitionError.tooManyPixels(24_000)) { try file.frame(0) }
  }

  /// A size that is told although the pixels are missing was not found by decoding them.
  @Test(arguments: [
    "sign.webp", "sign.pgm", "sign.gif", "sign.jp2", "palette.png",
  ])
  func theSizeIsKnownWithoutThePixels(name: String) throws {
    let bytes = try Fixture.data("images/" + name)
    let cut = EncodedImage(bytes: bytes.prefix(bytes.count * 9 / 10), pixelLimit: 23_999)
    #expect(throws: RecognitionError.tooManyPixels(24_000)) { try cut.frame(0) }
  }

  @Test func theSizeOfATIFFIsKnownWithoutItsPixels() {
    let directory: [UInt8] =
      [2, 0, 0, 1, 4, 0, 1, 0, 0, 0, 44, 1, 0, 0]
      + [1, 1, 4, 0, 1, 0, 0, 0, 80, 0, 0, 0] + [0, 0, 0, 0]
    let file = Data([0x49, 0x49, 42, 0, 8, 0, 0, 0] + directory)
    let image = EncodedImage(bytes: file, pixelLimit: 23_999)
    #expect(throws: RecognitionError.tooManyPixels(24_000)) { try image.frame(0) }
  }

  @Test(arguments: [
    "sign.webp", "sign.gif", "sign.jp2", "sign.heic", "three-pages.tif", "sign.bmp",
  ])
  func cutFilesEndInAnError(name: String) throws {
    let bytes = try Fixture.data("images/" + name)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
      let file = EncodedImage(bytes: bytes.prefix(length), pixelLimit: 1_000_000)
      for index in 0..<max(file.frameCount, 1) { _ = try? file.frame(index) }
    }
  }

  @Test func largeImagesAreRefusedBeforeDecoding() throws {
    let file = try file("card.png", pixelLimit: 377_999)
    #expect(throws: RecognitionError.tooManyPixels(378_000)) { try file.frame(0) }
    #expect(try self.file("card.png", pixelLimit: 378_000).frame(0).width == 900)
  }

  @Test func otherBytesCannotBeDecoded() throws {
    let cut = EncodedImage(bytes: try Fixture.data("card.png").prefix(60), pixelLimit: 1_000_000)
    #expect(throws: RecognitionError.undecodable) { try cut.frame(0) }
    let text = EncodedImage(bytes: Data("no image".utf8), pixelLimit: 1_000)
    #expect(text.frameCount == 0)
    #expect(throws: RecognitionError.undecodable) { try text.frame(0) }
  }

  @Test func greyPixelsKeepTheirPlaces() throws {
    let pixels: [UInt8] = (0..<35).map { UInt8($0) }
    let image = try PixelImage(greyPixels: pixels, width: 7, height: 5, dpi: 300)
    #expect((image.width, image.height) == (7, 5))
    for index in pixels.indices {
      #expect(image.level(x: index % 7, y: index / 7) == pixels[index])
    }
  }
}
