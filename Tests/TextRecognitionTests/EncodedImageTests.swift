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
    #expect(file.frameCount(upTo: 100) == count)
    let image = try file.frame(count - 1)
    #expect((image.width, image.height) == (width, height))
    #expect((image.statedDPI ?? 0).rounded() == 200)
  }

  @Test func countsNoFurtherThanAsked() throws {
    #expect(try file("two-frames.tif").frameCount(upTo: 1) == 1)
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
    #expect(text.frameCount(upTo: 5) == 0)
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
