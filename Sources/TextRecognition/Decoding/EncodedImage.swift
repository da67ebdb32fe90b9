import CTesseract
package import Foundation

/// An image file in memory: one frame, or several in a TIFF or HEIC file. Decodes one frame at
/// a time.
package struct EncodedImage {
  private let bytes: Data
  private let pixelLimit: Int
  private let content: Content

  private enum Content {
    case tiff([TIFFDirectory])
    case heif(HEIFFile)
    case gif(GIFScreen)
    case other
  }

  /// Frames with more than `pixelLimit` pixels are refused before they are decoded; no more
  /// than `frameLimit` frames are looked at.
  package init(bytes: Data, pixelLimit: Int, frameLimit: Int = 10_000) {
    LeptonicaMessages.silence()
    self.bytes = bytes
    self.pixelLimit = pixelLimit
    content = Self.content(of: bytes, frameLimit: frameLimit)
  }

  /// Loads what decoding needs besides the bytes, so that no file is opened later.
  package static func loadCodecs() { HEIFFile.loadCodecs() }

  private static func content(of bytes: Data, frameLimit: Int) -> Content {
    let pages = TIFFDirectory.pages(of: bytes, upTo: frameLimit)
    if !pages.isEmpty { return .tiff(pages) }
    if ISOMediaBrand.isImage(bytes), let file = HEIFFile(bytes: bytes) { return .heif(file) }
    return GIFScreen(bytes).map(Content.gif) ?? .other
  }

  /// Number of frames, those of an animation counted as one. A file that cannot be decoded has
  /// none.
  package var frameCount: Int {
    switch content {
    case .tiff(let pages): pages.count
    case .heif(let file): file.imageCount
    case .gif, .other: size(ofFrame: 0) == nil ? 0 : 1
    }
  }

  /// `true` for an animation: only its first image is read.
  package var isAnimation: Bool {
    if case .gif(let screen) = content { return screen.imageCount > 1 }
    return false
  }

  /// The frame with that index, upright as its orientation tag says.
  package func frame(_ index: Int) throws(RecognitionError) -> PixelImage {
    guard let (width, height) = size(ofFrame: index) else { throw .undecodable }
    var (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    if case .gif(let screen) = content { pixels = max(pixels, screen.totalPixels) }
    guard !overflow, pixels <= pixelLimit else { throw .tooManyPixels(pixels) }
    let image = try decoded(index)
    // A decoder may find another size than the header promised.
    guard image.width * image.height <= pixelLimit else {
      throw .tooManyPixels(image.width * image.height)
    }
    return image
  }

  private func decoded(_ index: Int) throws(RecognitionError) -> PixelImage {
    switch content {
    case .heif(let file):
      guard let pixels = file.pixels(ofImage: index) else { throw .undecodable }
      return try PixelImage(pixels)
    case .tiff(let pages):
      var offset = pages[index].offset
      return try image { pixReadMemFromMultipageTiff($0, $1, &offset) }
    case .gif, .other:
      return try EXIFOrientation(file: bytes).upright(try image { pixReadMem($0, $1) })
    }
  }

  private func image(
    _ read: (UnsafePointer<UInt8>?, Int) -> UnsafeMutablePointer<Pix>?
  ) throws(RecognitionError) -> PixelImage {
    guard let pix = withBytes(read) else { throw .undecodable }
    return PixelImage(takingOwnershipOf: pix)
  }

  private func size(ofFrame index: Int) -> (width: Int, height: Int)? {
    switch content {
    case .tiff(let pages):
      return pages.indices.contains(index) ? (pages[index].width, pages[index].height) : nil
    case .heif(let file): return file.size(ofImage: index)
    case .gif(let screen): return index == 0 ? (screen.width, screen.height) : nil
    case .other: return index == 0 ? headerSize : nil
    }
  }

  private var headerSize: (width: Int, height: Int)? {
    var width: Int32 = 0
    var height: Int32 = 0
    let failed = withBytes { data, size in
      pixReadHeaderMem(data, size, nil, &width, &height, nil, nil, nil)
    }
    guard failed == 0, width > 0, height > 0 else { return nil }
    return (Int(width), Int(height))
  }

  /// Leptonica looks at the first twelve bytes without asking for the length.
  private func withBytes<Result>(
    _ body: (UnsafePointer<UInt8>?, Int) -> Result
  ) -> Result {
    let padded = bytes.count < 16 ? bytes + Data(count: 16) : bytes
    return padded.withUnsafeBytes { body($0.bindMemory(to: UInt8.self).baseAddress, $0.count) }
  }
}
