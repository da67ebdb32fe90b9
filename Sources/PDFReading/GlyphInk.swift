import CPoppler

/// Where the glyphs of a page's text show: what its text layer draws and no large image hides.
///
/// Text drawn invisibly (render mode 3), or painted over by the picture of a scan, leaves none.
package struct GlyphInk: Sendable {
  private let width: Int
  private let height: Int
  private let pixelsPerPoint: Double
  private let ink: [Bool]

  init(width: Int, height: Int, pixelsPerPoint: Double, ink: [Bool]) {
    precondition(ink.count == width * height, "one flag for each pixel")
    self.width = width
    self.height = height
    self.pixelsPerPoint = pixelsPerPoint
    self.ink = ink
  }

  /// Whether glyphs show anywhere in the rectangle, given in points.
  package func shows(x0: Double, y0: Double, x1: Double, y1: Double) -> Bool {
    let columns = Self.pixels(from: x0, to: x1, scale: pixelsPerPoint, limit: width)
    return Self.pixels(from: y0, to: y1, scale: pixelsPerPoint, limit: height).contains { y in
      columns.contains { ink[y * width + $0] }
    }
  }

  private static func pixels(
    from low: Double, to high: Double, scale: Double, limit: Int
  ) -> Range<Int> {
    // The comparisons are false for what is no number.
    guard low * scale < Double(limit), high * scale > 0 else { return 0..<0 }
    let first = Int(max(low * scale, 0))
    return first..<max(Int(min((high * scale).rounded(.up), Double(limit))), first)
  }
}
