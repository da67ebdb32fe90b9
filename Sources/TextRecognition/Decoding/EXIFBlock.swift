import Foundation

/// Finds the EXIF block of an image file: a TIFF structure in a place that each format has.
enum EXIFBlock {
  private static let lead = Data("Exif\0\0".utf8)
  // Cameras write far less; a block that claims more is not worth copying.
  private static let sizeLimit = 1 << 18

  /// `nil` when the format has none, or the file is cut short.
  static func find(in bytes: Data) -> Data? {
    let file = ByteReader(bytes, isLittleEndian: false)
    if bytes.starts(with: [0xFF, 0xD8]) { return inJPEG(file) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return inPNG(file) }
    if bytes.starts(with: Data("RIFF".utf8)) {
      return inWebP(ByteReader(bytes, isLittleEndian: true))
    }
    return nil
  }

  /// Segments before the scan; EXIF stands in an APP1 (0xE1) that begins with its name.
  private static func inJPEG(_ file: ByteReader) -> Data? {
    var offset = 2
    while let marker = file.number(at: offset, bytes: 2), marker >> 8 == 0xFF, marker != 0xFFDA {
      guard let length = file.number(at: offset + 2, bytes: 2), length >= 2 else { return nil }
      if marker == 0xFFE1, let block = file.bytes(at: offset + 4, count: length - 2),
        block.starts(with: lead)
      {
        return Data(block.dropFirst(lead.count))
      }
      offset += 2 + length
    }
    return nil
  }

  /// Chunks of length, name, data and check; `eXIf` may stand before or after the pixels.
  private static func inPNG(_ file: ByteReader) -> Data? {
    var offset = 8
    while let length = file.number(at: offset, bytes: 4) {
      if file.name(at: offset + 4) == "eXIf" { return block(of: file, at: offset + 8, length) }
      offset += 12 + length
    }
    return nil
  }

  /// Chunks of name, length and data, padded to even lengths.
  private static func inWebP(_ file: ByteReader) -> Data? {
    guard file.name(at: 8) == "WEBP" else { return nil }
    var offset = 12
    while let length = file.number(at: offset + 4, bytes: 4) {
      if file.name(at: offset) == "EXIF" { return block(of: file, at: offset + 8, length) }
      offset += 8 + length + length % 2
    }
    return nil
  }

  /// Some programs put the name of JPEG's segment before the structure here too.
  private static func block(of file: ByteReader, at offset: Int, _ length: Int) -> Data? {
    guard length <= sizeLimit, let block = file.bytes(at: offset, count: length) else {
      return nil
    }
    return block.starts(with: lead) ? Data(block.dropFirst(lead.count)) : block
  }
}
