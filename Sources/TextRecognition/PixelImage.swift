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
    let image = try opaque().made { pixConvertTo8Or32($0, Int32(L_COPY), 0) }
    return image.colouredShare > 0.0001 ? image : try image.made { pixConvertTo8($0, 0) }
  }

  var isGrey: Bool { pixGetDepth(pix) == 8 }

  /// Share of the pixels that have a colour that can be seen; asked of every fourth row and
  /// column.
  var colouredShare: Double {
    guard pixGetDepth(pix) == 32 else { return 0 }
    var neither: Float = 0
    var coloured: Float = 0
    let failed = pixColorFraction(pix, 20, 248, 30, 4, &neither, &coloured)
    return failed == 0 ? Double(neither * coloured) : 0
  }

  /// Number of connected marks of an image of one bit.
  var componentCount: Int {
    var count: Int32 = 0
    return pixCountConnComp(pix, 8, &count) == 0 ? Int(count) : 0
  }

  /// Boxes of the connected marks of an image of one bit.
  var componentBoxes: [PixelBox] {
    var boxes = pixConnCompBB(pix, 8)
    guard boxes != nil else { return [] }
    defer { boxaDestroy(&boxes) }
    return (0..<boxaGetCount(boxes)).map { index in
      var (left, top, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      boxaGetBoxGeometry(boxes, index, &left, &top, &width, &height)
      return PixelBox(
        left: Int(left), top: Int(top), right: Int(left + width), bottom: Int(top + height))
    }
  }

  /// Number of connected marks inside the box.
  func componentCount(in box: PixelBox) -> Int {
    var area = boxCreate(
      Int32(box.left), Int32(box.top), Int32(box.right - box.left), Int32(box.bottom - box.top))
    defer { boxDestroy(&area) }
    let part = try? made { pixClipRectangle($0, area, nil) }
    return part?.componentCount ?? 0
  }

  /// Each pixel as light as the lightest around it, so far in each direction.
  func lightest(within reach: Int32) throws(RecognitionError) -> PixelImage {
    let side = 2 * reach + 1
    return try made {
      pixGetDepth($0) == 32
        ? pixColorMorph($0, Int32(L_MORPH_DILATE), side, side) : pixDilateGray($0, side, side)
    }
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
