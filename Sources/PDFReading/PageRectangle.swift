/// An upright rectangle on a page: PDF points, origin top left.
package struct PageRectangle: Hashable, Sendable {
  package var x0: Double
  package var y0: Double
  package var x1: Double
  package var y1: Double

  package init(x0: Double, y0: Double, x1: Double, y1: Double) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }

  package var width: Double { x1 - x0 }
  package var height: Double { y1 - y0 }
  package var area: Double { max(width, 0) * max(height, 0) }

  /// Corners in order and inside a page of that size; what is not a number becomes an edge.
  func clamped(width: Double, height: Double) -> PageRectangle {
    PageRectangle(
      x0: Self.clamp(min(x0, x1), to: width), y0: Self.clamp(min(y0, y1), to: height),
      x1: Self.clamp(max(x0, x1), to: width), y1: Self.clamp(max(y0, y1), to: height))
  }

  // The comparisons are false for NaN, which ends as 0.
  private static func clamp(_ value: Double, to limit: Double) -> Double {
    value > 0 ? (value < limit ? value : limit) : 0
  }

  package mutating func formUnion(_ other: PageRectangle) {
    x0 = min(x0, other.x0)
    y0 = min(y0, other.y0)
    x1 = max(x1, other.x1)
    y1 = max(y1, other.y1)
  }
}
