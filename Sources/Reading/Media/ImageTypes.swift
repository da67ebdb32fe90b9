import Foundation

/// Media types of the images that can be read, and the signatures that tell them.
enum ImageTypes {
  static let readable: Set = [
    "image/png", "image/jpeg", "image/tiff", "image/webp", "image/bmp", "image/gif", "image/heic",
    "image/avif", "image/jp2", "image/x-portable-bitmap", "image/x-portable-greymap",
    "image/x-portable-pixmap", "image/x-portable-arbitrarymap",
  ]

  /// `nil` for bytes that do not begin as such an image; bitmaps without a clear signature (BMP,
  /// PNM) are left to libmagic.
  static func signature(of bytes: Data) -> String? {
    for (type, starts) in signatures where starts.contains(where: bytes.starts) { return type }
    let head = bytes.prefix(16)
    if head.starts(with: Data("RIFF".utf8)), head.dropFirst(8).starts(with: Data("WEBP".utf8)) {
      return "image/webp"
    }
    return head.dropFirst(4).starts(with: Data("ftyp".utf8)) ? still(head.dropFirst(8)) : nil
  }

  private static let signatures: [(type: String, starts: [[UInt8]])] = [
    ("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
    ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
    (
      "image/tiff",
      [
        [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x49, 0x49, 0x2B, 0x00],
        [0x4D, 0x4D, 0x00, 0x2B],
      ]
    ),
    ("image/gif", [Array("GIF87a".utf8), Array("GIF89a".utf8)]),
    ("image/jp2", [Array("\0\0\0\u{0C}jP  \r\n".utf8), [0xFF, 0x4F, 0xFF, 0x51]]),
  ]

  /// The brand of an ISO base media file with a still image.
  private static func still(_ brand: Data) -> String? {
    switch String(decoding: brand.prefix(4), as: UTF8.self) {
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": "image/heic"
    case "avif", "avis": "image/avif"
    default: nil
    }
  }

  /// Whether bytes that libmagic takes for an image by their first letters ("P4 Room 12") are a text.
  static func isText(_ sample: Data, takenFor type: String) -> Bool {
    if type.hasPrefix("image/x-portable-") { return !isPortable(sample) }
    return !drawnInText.contains(type) && TextLikeness.isText(sample)
  }

  private static let drawnInText: Set = [
    "image/svg+xml", "image/x-xpixmap", "image/x-xpmi", "image/x-xbitmap",
  ]

  /// A letter and a digit, then width and height, with comments between them; or the words of PAM.
  private static func isPortable(_ sample: Data) -> Bool {
    let head = String(decoding: sample.prefix(2_048), as: UTF8.self)
    return head.prefixMatch(of: /P[1-6]\s(?:\s|#[^\n]*\n)*[0-9]+\s(?:\s|#[^\n]*\n)*[0-9]+\s/) != nil
      || head.hasPrefix("P7\n")
  }

  /// One name for what libmagic's versions call differently.
  static func usual(_ type: String) -> String {
    switch type {
    case "image/x-ms-bmp": "image/bmp"
    case "image/heif": "image/heic"
    case "image/x-portable-graymap": "image/x-portable-greymap"
    case "image/jpx", "image/x-jp2-codestream": "image/jp2"
    default: type
    }
  }
}
