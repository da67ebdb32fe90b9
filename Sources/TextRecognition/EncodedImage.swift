import CTesseract
package import Foundation

/// An image file in memory: one frame, or several in a TIFF. Decodes one frame at a time.
package struct EncodedImage {
  private let bytes: Data
  private let pixelLimit: Int
  private let isTIFF: Bool

  /// Frames with more than `pixelLimit` pixels are refused before they are decoded.
  package init(bytes: Data, pixelLimit: Int) {
    // Leptonica would write to standard error, where document text must never stand.
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    self.bytes = bytes
    self.pixelLimit = pixelLimit
    isTIFF =
      bytes.starts(with: [0x49, 0x49, 0x2A, 0x00]) || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
  }

  /// Number of frames, counted up to `limit`. A file that cannot be decoded has none.
  package func frameCount(upTo limit: Int) -> Int {
    guard isTIFF else { return size(ofFrame: 0) == nil ? 0 : 1 }
    var count = 0
    while count < limit, size(ofFrame: count) != nil { count += 1 }
    return count
  }

  /// The frame with that index, turned upright as its EXIF orientation says.
  package func frame(_ index: Int) throws(RecognitionError) -> PixelImage {
    guard let (width, height) = size(ofFrame: index) else { throw .undecodable }
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= pixelLimit else { throw .tooManyPixels(pixels) }
    let pix = withBytes { data, size in
      isTIFF ? pixReadMemTiff(data, size, Int32(index)) : pixReadMem(data, size)
    }
    guard let pix else { throw .undecodable }
    let image = PixelImage(takingOwnershipOf: pix)
    return try EXIFOrientation(jpeg: bytes).upright(image)
  }

  private func size(ofFrame index: Int) -> (width: Int, height: Int)? {
    var width: Int32 = 0
    var height: Int32 = 0
    let failed = withBytes { data, size in
      isTIFF
        ? readHeaderMemTiff(data, size, Int32(index), &width, &height, nil, nil, nil, nil, nil)
        : pixReadHeaderMem(data, size, nil, &width, &height, nil, nil, nil)
    }
    guard failed == 0, width > 0, height > 0 else { return nil }
    return (Int(width), Int(height))
  }

  private func withBytes<Result>(
    _ body: (UnsafePointer<UInt8>?, Int) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { body($0.bindMemory(to: UInt8.self).baseAddress, $0.count) }
  }
}
