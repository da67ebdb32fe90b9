import PDFReading

/// What a drawn page shows at first sight.
struct InkPattern {
  let raster: GreyRaster

  /// Every pixel nearly the same: nothing is drawn.
  var isBlank: Bool {
    guard let low = raster.pixels.min(), let high = raster.pixels.max() else { return true }
    return high - low < Self.leastContrast
  }

  // Below a tenth of the whole range nothing is seen on paper.
  private static let leastContrast: UInt8 = 24

  /// Whether the area, in points, is all of nearly one grey: what is said to stand there does
  /// not show.
  func isBlank(in area: PageRectangle) -> Bool {
    let scale = raster.dpi / 72
    let columns = Self.pixels(from: area.x0 * scale, to: area.x1 * scale, limit: raster.width)
    let rows = Self.pixels(from: area.y0 * scale, to: area.y1 * scale, limit: raster.height)
    var (low, high) = (UInt8.max, UInt8.min)
    for y in rows {
      for x in columns {
        let pixel = raster.pixels[y * raster.width + x]
        low = min(low, pixel)
        high = max(high, pixel)
      }
      if high > low, high - low >= Self.leastContrast { return false }
    }
    return true
  }

  private static func pixels(from low: Double, to high: Double, limit: Int) -> Range<Int> {
    let first = min(max(Int(low.rounded(.down)), 0), limit)
    return first..<min(max(Int(high.rounded(.up)), first), limit)
  }
}
