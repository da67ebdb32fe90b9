/// Size in pixels of a picture, read from its first bytes.
struct PictureHeader: Hashable {
  let width: Int
  let height: Int

  /// Logos, bullets and lines are smaller, in both ways.
  func mayShowDocument(byteCount: Int) -> Bool {
    (width >= 200 && height >= 100) || byteCount >= 20_000
  }

  /// `nil` for what is no picture; 0 × 0 where the format is known and the size is not.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self.init(bytes, widthAt: 16, heightAt: 20, size: 4, isBigEndian: true)
    } else if bytes.starts(with: Array("GIF8".utf8)) {
      self.init(bytes, widthAt: 6, heightAt: 8, size: 2, isBigEndian: false)
    } else if bytes.starts(with: Array("BM".utf8)) {
      self.init(bytes, widthAt: 18, heightAt: 22, size: 4, isBigEndian: false)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self.init(jpeg: bytes)
    } else if Self.isOther(bytes) {
      self.init(width: 0, height: 0)
    } else {
      return nil
    }
  }

  private init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// TIFF, WebP and HEIF: by their bytes alone.
  private static func isOther(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
      || (bytes.starts(with: Array("RIFF".utf8))
        && bytes.dropFirst(8).starts(with: Array("WEBP".utf8)))
      || bytes.dropFirst(4).starts(with: Array("ftyphei".utf8))
  }

  private init(
    _ bytes: [UInt8], widthAt: Int, heightAt: Int, size: Int, isBigEndian: Bool
  ) {
    func number(_ offset: Int) -> Int {
      guard offset + size <= bytes.count else { return 0 }
      let part = bytes[offset..<offset + size]
      return (isBigEndian ? Array(part) : part.reversed()).reduce(0) { $0 << 8 | Int($1) }
    }
    // Bitmaps that stand the right way up have a negative height, as a signed number.
    let height = number(heightAt)
    self.init(
      width: number(widthAt), height: height > 0x8000_0000 ? 0x1_0000_0000 - height : height)
  }

  /// The first frame header among the segments (ITU T.81, B.2.2).
  private init(jpeg bytes: [UInt8]) {
    var offset = 2
    while offset + 9 < bytes.count, bytes[offset] == 0xFF {
      let marker = bytes[offset + 1]
      if marker == 0xFF {
        offset += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        self.init(bytes, widthAt: offset + 7, heightAt: offset + 5, size: 2, isBigEndian: true)
        return
      }
      offset += 2 + Int(bytes[offset + 2]) << 8 + Int(bytes[offset + 3])
    }
    self.init(width: 0, height: 0)
  }
}
