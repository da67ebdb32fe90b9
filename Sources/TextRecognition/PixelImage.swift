import CTesseract

/// A decoded image. Owns its leptonica `Pix`; operations give new images.
package final class PixelImage {
  let pix: UnsafeMutablePointer<Pix>

  init(takingOwnershipOf pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pix)
  }

  /// An image of 8-bit grey pixels, rows from the top, without padding; 255 is white.
  package convenience init(
    greyPixels pixels: [UInt8], width: Int, height: Int, dpi: Double
  ) throws(RecognitionError) {
    precondition(pixels.count == width * height, "one byte for each pixel")
    guard let pix = pixCreateNoInit(Int32(width), Int32(height), 8) else { throw .engineFailed }
    self.init(takingOwnershipOf: pix)
    guard let data = pixGetData(pix) else { throw .engineFailed }
    let wordsPerLine = Int(pixGetWpl(pix))
    for y in 0..<height {
      let line = data + y * wordsPerLine
      // Leptonica packs four pixels into a word, the leftmost in its high byte.
      for word in 0..<wordsPerLine {
        var packed: UInt32 = 0
        for byte in 0..<4 {
          let x = word * 4 + byte
          packed = packed << 8 | (x < width ? UInt32(pixels[y * width + x]) : 0)
        }
        line[word] = packed
      }
    }
    pixSetResolution(pix, Int32(dpi.rounded()), Int32(dpi.rounded()))
  }

  package var width: Int { Int(pixGetWidth(pix)) }
  package var height: Int { Int(pixGetHeight(pix)) }

  /// Pixels per inch as the file says; `nil` when it does not say.
  package var statedDPI: Double? {
    let resolution = pixGetXRes(pix)
    return resolution > 0 ? Double(resolution) : nil
  }

  /// Runs a leptonica operation that returns a new image or null.
  func made(
    by operation: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?
  ) throws(RecognitionError) -> PixelImage {
    guard let result = operation(pix) else { throw .engineFailed }
    return PixelImage(takingOwnershipOf: result)
  }

  /// 8-bit grey without palette or transparency.
  func grey() throws(RecognitionError) -> PixelImage {
    try opaque().made { pixConvertTo8($0, 0) }
  }

  /// 8-bit grey or 32-bit colour, without palette or transparency.
  ///
  /// Tesseract finds print on coloured grounds by the colour channel that shows it best.
  func plain() throws(RecognitionError) -> PixelImage {
    try opaque().made { pixConvertTo8Or32($0, Int32(L_COPY), 0) }
  }

  /// One bit for each pixel, by one threshold from the histogram (Otsu).
  func binary() throws(RecognitionError) -> PixelImage {
    let grey = try grey()
    var result: UnsafeMutablePointer<Pix>?
    pixOtsuAdaptiveThreshold(grey.pix, pixGetWidth(pix), pixGetHeight(pix), 0, 0, 0.1, nil, &result)
    guard let result else { throw .engineFailed }
    return PixelImage(takingOwnershipOf: result)
  }
}
