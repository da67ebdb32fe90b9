import LeadModel
import PDFReading

extension GreyRaster {
  /// White where the words are, so that only the rest is recognised.
  func masking(_ words: [Word]) -> GreyRaster {
    let scale = dpi / 72
    var pixels = pixels
    for word in words {
      let left = min(max(Int(word.quad.minX * scale), 0), width)
      let right = min(max(Int((word.quad.maxX * scale).rounded(.up)), left), width)
      let top = min(max(Int(word.quad.minY * scale), 0), height)
      let bottom = min(max(Int((word.quad.maxY * scale).rounded(.up)), top), height)
      for y in top..<bottom {
        for x in (y * width + left)..<(y * width + right) { pixels[x] = 255 }
      }
    }
    return GreyRaster(width: width, height: height, dpi: dpi, pixels: pixels)
  }
}
