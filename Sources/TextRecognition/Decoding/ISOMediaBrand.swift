import Foundation

/// The brands in the `ftyp` box that ISO base media files begin with (ISO/IEC 14496-12, 4.3).
enum ISOMediaBrand {
  /// `true` for still images that libheif can read: HEIC and AVIF.
  static func isImage(_ bytes: Data) -> Bool {
    let reader = ByteReader(bytes, isLittleEndian: false)
    guard reader.name(at: 4) == "ftyp", let size = reader.number(at: 0, bytes: 4) else {
      return false
    }
    let brands = [8] + stride(from: 16, to: min(size, 256), by: 4)
    return brands.contains { reader.name(at: $0).map(images.contains) ?? false }
  }

  private static let images: Set = [
    "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis",
  ]
}
