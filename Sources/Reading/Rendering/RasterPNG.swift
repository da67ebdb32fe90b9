import CZlib
import PDFReading

/// Writes a drawn page as PNG for screens, fast rather than small.
///
/// A general library tries five filters on every row, which takes half of the time in which a page is
/// drawn. Here every row is told by its difference to the row above (filter "up"): white below white is
/// nothing. Grey pages have one channel. (PNG, https://www.w3.org/TR/png-3/, 9.2 and 11.2.)
struct RasterPNG {
  struct Failure: Error {}

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let (grey, colour): (UInt8, UInt8) = (0, 2)
  private static let filterUp: UInt8 = 2

  static func bytes(of raster: ColourRaster) throws -> [UInt8] {
    let isGrey = raster.pixels.allSatisfy { $0 & 0xFF == $0 >> 8 & 0xFF && $0 & 0xFF == $0 >> 16 }
    var png = signature
    let size = bigEndian(UInt32(raster.width)) + bigEndian(UInt32(raster.height))
    append("IHDR", size + [8, isGrey ? grey : colour, 0, 0, 0], to: &png)
    append("IDAT", try data(of: raster, isGrey: isGrey), to: &png)
    append("IEND", [], to: &png)
    return png
  }

  private static func data(of raster: ColourRaster, isGrey: Bool) throws -> [UInt8] {
    let length = raster.width * (isGrey ? 1 : 3)
    var (above, here) = ([UInt8](repeating: 0, count: length), [UInt8](repeating: 0, count: length))
    var row = [UInt8](repeating: filterUp, count: length + 1)
    var deflater = try Deflater()
    for y in 0..<raster.height {
      let pixels = raster.pixels[(y * raster.width)..<((y + 1) * raster.width)]
      samples(pixels, isGrey: isGrey, into: &here)
      tell(here, by: above, in: &row)
      try deflater.add(&row)
      swap(&above, &here)
    }
    return try deflater.finish()
  }

  /// The filter: each byte by its difference to the one above.
  private static func tell(_ here: [UInt8], by above: [UInt8], in row: inout [UInt8]) {
    row.withUnsafeMutableBufferPointer { row in
      here.withUnsafeBufferPointer { here in
        above.withUnsafeBufferPointer { above in
          for place in 0..<min(here.count, above.count) {
            row[place + 1] = here[place] &- above[place]
          }
        }
      }
    }
  }

  private static func samples(
    _ pixels: ArraySlice<UInt32>, isGrey: Bool, into row: inout [UInt8]
  ) {
    pixels.withUnsafeBufferPointer { pixels in
      row.withUnsafeMutableBufferPointer { row in
        for (x, pixel) in pixels.enumerated() {
          if isGrey {
            row[x] = UInt8(truncatingIfNeeded: pixel)
          } else {
            row[x * 3] = UInt8(truncatingIfNeeded: pixel >> 16)
            row[x * 3 + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
            row[x * 3 + 2] = UInt8(truncatingIfNeeded: pixel)
          }
        }
      }
    }
  }

  private static func append(_ type: StaticString, _ content: [UInt8], to png: inout [UInt8]) {
    let chunk = type.withUTF8Buffer(Array.init) + content
    png += bigEndian(UInt32(content.count)) + chunk
    png += bigEndian(UInt32(crc32(0, chunk, UInt32(chunk.count))))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian, Array.init)
  }
}

/// Owns one zlib stream.
private struct Deflater: ~Copyable {
  private static let room = 64 * 1024

  private let stream: UnsafeMutablePointer<z_stream>
  private var made: [UInt8] = []
  private var chunk = [UInt8](repeating: 0, count: room)

  /// Level 1: on the way to a browser nearby, time counts more than bytes.
  init() throws {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit_(stream, 1, ZLIB_VERSION, size) == Z_OK else {
      stream.deallocate()
      throw RasterPNG.Failure()
    }
    self.stream = stream
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  mutating func add(_ bytes: inout [UInt8]) throws {
    try bytes.withUnsafeMutableBufferPointer { bytes in
      stream.pointee.next_in = bytes.baseAddress
      stream.pointee.avail_in = UInt32(bytes.count)
      repeat { _ = try step(Z_NO_FLUSH) } while stream.pointee.avail_in > 0
    }
  }

  mutating func finish() throws -> [UInt8] {
    stream.pointee.avail_in = 0
    while try step(Z_FINISH) != Z_STREAM_END {}
    return made
  }

  private mutating func step(_ flush: Int32) throws -> Int32 {
    let result = chunk.withUnsafeMutableBufferPointer { chunk in
      stream.pointee.next_out = chunk.baseAddress
      stream.pointee.avail_out = UInt32(chunk.count)
      return deflate(stream, flush)
    }
    guard result == Z_OK || result == Z_STREAM_END else { throw RasterPNG.Failure() }
    made += chunk.prefix(Self.room - Int(stream.pointee.avail_out))
    return result
  }
}
