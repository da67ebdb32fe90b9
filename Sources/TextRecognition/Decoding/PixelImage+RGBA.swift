import CTesseract

extension PixelImage {
  /// An image of 32-bit pixels with alpha.
  convenience init(_ pixels: RGBAPixels) throws(RecognitionError) {
    guard let pix = pixCreateNoInit(Int32(pixels.width), Int32(pixels.height), 32) else {
      throw .engineFailed
    }
    self.init(takingOwnershipOf: pix)
    pixSetSpp(pix, 4)
    guard let data = pixGetData(pix) else { throw .engineFailed }
    pixels.bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: data, count: pixels.bytes.count).copyMemory(from: $0)
    }
    // Leptonica's word of 32 bits has red in its highest byte, alpha in its lowest.
    pixEndianByteSwap(pix)
  }

  /// Without transparency: on white paper, or on black where what can be seen is mostly light,
  /// as a white logo is.
  func opaque() throws(RecognitionError) -> PixelImage {
    guard pixGetDepth(pix) == 32, pixGetSpp(pix) == 4 else {
      return try made { pixRemoveAlpha($0) }
    }
    let ground: UInt32 = try visibleLevel() > 160 ? 0 : 0xFFFF_FF00
    return try made { pixAlphaBlendUniform($0, ground) }
  }

  /// Mean grey level of the pixels that are more than half opaque; 0 when there is none.
  private func visibleLevel() throws(RecognitionError) -> Double {
    let grey = try made { pixConvertRGBToGray($0, 0, 0, 0) }
    let alpha = try made { pixGetRGBComponent($0, Int32(L_ALPHA_CHANNEL)) }
    let seen = try alpha.made { pixThresholdToBinary($0, 128) }.made { pixInvert(nil, $0) }
    var mean: Float = 0
    let failed = pixGetAverageMasked(
      grey.pix, seen.pix, 0, 0, 1, Int32(L_MEAN_ABSVAL), &mean)
    return failed == 0 ? Double(mean) : 0
  }
}
