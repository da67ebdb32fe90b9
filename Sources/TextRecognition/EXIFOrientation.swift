import CTesseract
import Foundation

/// How a camera was held: tag 0x0112 of EXIF 2.32, values 1…8; 1 when a file does not say.
struct EXIFOrientation: Hashable {
  let value: Int

  init(value: Int) { self.value = (1...8).contains(value) ? value : 1 }

  /// Reads the APP1 segment of a JPEG; anything else is upright.
  init(jpeg bytes: Data) {
    self.init(value: Self.exifSegment(of: bytes).flatMap(Self.orientation) ?? 1)
  }

  /// The image as it was seen: mirrored and turned back.
  func upright(_ image: PixelImage) throws(RecognitionError) -> PixelImage {
    let isMirrored = [2, 4, 5, 7].contains(value)
    let quarters: Int32 = [3: 2, 4: 2, 5: 3, 6: 1, 7: 1, 8: 3][value] ?? 0
    let flipped = isMirrored ? try image.made { pixFlipLR(nil, $0) } : image
    return quarters == 0 ? flipped : try flipped.made { pixRotateOrth($0, quarters) }
  }

  /// The TIFF structure inside the first APP1 segment, within the first 256 KB.
  private static func exifSegment(of bytes: Data) -> [UInt8]? {
    let head = [UInt8](bytes.prefix(1 << 18))
    guard head.starts(with: [0xFF, 0xD8]) else { return nil }
    var offset = 2
    while offset + 4 <= head.count, head[offset] == 0xFF, head[offset + 1] != 0xDA {
      let length = Int(head[offset + 2]) << 8 | Int(head[offset + 3])
      let end = min(offset + 2 + length, head.count)
      let body = head[min(offset + 4, end)..<end]
      if head[offset + 1] == 0xE1, body.starts(with: Array("Exif\0\0".utf8)) {
        return Array(body.dropFirst(6))
      }
      offset += 2 + max(length, 2)
    }
    return nil
  }

  private static func orientation(tiff: [UInt8]) -> Int? {
    let isLittleEndian = tiff.starts(with: [0x49, 0x49])
    func number(at offset: Int, bytes count: Int) -> Int? {
      guard offset >= 0, offset + count <= tiff.count else { return nil }
      let digits = tiff[offset..<offset + count]
      let ordered = isLittleEndian ? Array(digits.reversed()) : Array(digits)
      return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(at: 4, bytes: 4), let entries = number(at: directory, bytes: 2)
    else { return nil }
    for entry in 0..<entries {
      let offset = directory + 2 + entry * 12
      guard let tag = number(at: offset, bytes: 2) else { return nil }
      if tag == 0x0112 { return number(at: offset + 8, bytes: 2) }
    }
    return nil
  }
}
