import Foundation

/// The size of a GIF, from its header and its image descriptors: leptonica decodes all images
/// of the file before it gives any size.
struct GIFScreen {
  let width: Int
  let height: Int
  let imageCount: Int
  /// Pixels that decoding the whole file takes.
  let totalPixels: Int

  init?(_ file: Data) {
    let reader = ByteReader(file, isLittleEndian: true)
    guard reader.name(at: 0) == "GIF8", let flags = reader.number(at: 10, bytes: 1) else {
      return nil
    }
    var offset = 13 + Self.tableSize(flags)
    var images: [(width: Int, height: Int)] = []
    while let kind = reader.number(at: offset, bytes: 1), kind != 0x3B {
      if kind == 0x2C {
        guard let width = reader.number(at: offset + 5, bytes: 2),
          let height = reader.number(at: offset + 7, bytes: 2),
          let local = reader.number(at: offset + 9, bytes: 1)
        else { break }
        images.append((width, height))
        offset += 10 + Self.tableSize(local) + 1
      } else if kind == 0x21 {
        offset += 2
      } else {
        break
      }
      offset = Self.end(ofBlocksAt: offset, reader)
    }
    guard let first = images.first, first.width > 0, first.height > 0 else { return nil }
    (width, height) = first
    imageCount = images.count
    totalPixels = images.reduce(0) { $0 + $1.width * $1.height }
  }

  private static func tableSize(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1)
  }

  /// Data blocks each begin with their length and end with an empty one.
  private static func end(ofBlocksAt start: Int, _ reader: ByteReader) -> Int {
    var offset = start
    while let length = reader.number(at: offset, bytes: 1), length > 0 { offset += length + 1 }
    return offset + 1
  }
}
