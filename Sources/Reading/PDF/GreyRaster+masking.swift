import LeadModel
import PDFReading

extension GreyRaster {
  /// White where the rectangles, in the raster's points, are: only the rest is recognised.
  func masking(_ areas: [PageRectangle]) -> GreyRaster {
    guard !areas.isEmpty else { return self }
    let scale = dpi / 72
    var pixels = pixels
    for area in areas {
      let left = min(max(Int(area.x0 * scale), 0), width)
      let right = min(max(Int((area.x1 * scale).rounded(.up)), left), width)
      let top = min(max(Int(area.y0 * scale), 0), height)
      let bottom = min(max(Int((area.y1 * scale).rounded(.up)), top), height)
      for y in top..<bottom {
        for x in (y * width + left)..<(y * width + right) { pixels[x] = 255 }
      }
    }
    return GreyRaster(width: width, height: height, dpi: dpi, pixels: pixels)
  }
}
