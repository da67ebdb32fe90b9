import CTesseract

@testable import TextRecognition

extension PixelImage {
  /// Grey level of one pixel of an 8-bit image.
  func level(x: Int, y: Int) -> UInt8 {
    var value: UInt32 = 0
    pixGetPixel(pix, Int32(x), Int32(y), &value)
    return UInt8(truncatingIfNeeded: value)
  }
}
