import LeadModel
import PDFReading

extension PageRectangle {
  /// The upright rectangle around the quad.
  init(_ quad: Quad) {
    self.init(x0: quad.minX, y0: quad.minY, x1: quad.maxX, y1: quad.maxY)
  }

  /// Common area with another.
  func commonArea(_ other: PageRectangle) -> Double {
    max(0, min(x1, other.x1) - max(x0, other.x0)) * max(0, min(y1, other.y1) - max(y0, other.y0))
  }

  /// Grown on every side.
  func padded(by margin: Double) -> PageRectangle {
    PageRectangle(x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin)
  }

  func moved(x: Double, y: Double) -> PageRectangle {
    PageRectangle(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y)
  }
}
