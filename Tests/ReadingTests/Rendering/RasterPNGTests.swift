import CZlib
import Foundation
import LeadModel
import Testing
import TextRecognition

@testable import PDFReading
@testable import Reading

/// A drawn page as PNG is, pixel by pixel, the page that was drawn.
@Suite struct RasterPNGTests {
  private func raster(_ width: Int, _ height: Int, isGrey: Bool, seed: UInt64) -> ColourRaster {
    var random = SplitMix64(seed: seed)
    var pixels = (0..<(width * height)).map { _ -> UInt32 in
      // Mostly white, as pages are.
      guard Int.random(in: 0..<4, using: &random) == 0 else { return 0xFFFFFF }
      let value = UInt32.random(in: 0...0xFF_FFFF, using: &random)
      return isGrey ? (value & 0xFF) * 0x01_0101 : value
    }
    pixels[0] = isGrey ? 0x80_8080 : 0x80_8081
    return ColourRaster(width: width, height: height, dpi: 72, pixels: pixels)
  }

  @Test(arguments: [(1, 1), (3, 5), (257, 131)], [true, false])
  func everyPixelComesBack(size: (Int, Int), isGrey: Bool) throws {
    let drawn = raster(size.0, size.1, isGrey: isGrey, seed: UInt64(size.0))
    let png = try RasterPNG.bytes(of: drawn)
    // Depth and colour type, PNG 11.2.1.
    #expect(Array(png[24...25]) == [8, isGrey ? 0 : 2])
    #expect(try pixels(of: png, drawn.width, isGrey: isGrey) == drawn.pixels)
    // Another reader, which heeds the sums of the chunks.
    let image = try EncodedImage(bytes: Data(png), pixelLimit: 1_000_000, frameLimit: 1).frame(0)
    #expect(image.width == size.0 && image.height == size.1)
  }

  /// From the one chunk of data behind signature and header.
  private func pixels(of png: [UInt8], _ width: Int, isGrey: Bool) throws -> [UInt32] {
    let start = 33
    let count = png[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    let channels = isGrey ? 1 : 3
    let length = width * channels + 1
    var bytes = [UInt8](repeating: 0, count: length * 1_000)
    var size = UInt(bytes.count)
    let result = uncompress(
      &bytes, &size, Array(png[(start + 8)..<(start + 8 + count)]), UInt(count))
    try #require(result == Z_OK)
    var above = [UInt8](repeating: 0, count: length - 1)
    return stride(from: 0, to: Int(size), by: length).flatMap { row in
      #expect(bytes[row] == 2)
      for place in 0..<(length - 1) { above[place] &+= bytes[row + 1 + place] }
      return stride(from: 0, to: length - 1, by: channels).map { x in
        (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(above[x + (isGrey ? 0 : $1)]) }
      }
    }
  }
}
