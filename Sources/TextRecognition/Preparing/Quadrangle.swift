/// Four corners as they are seen, clockwise from the top left one; pixels, y downwards.
struct Quadrangle: Hashable {
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  let topLeft: Point
  let topRight: Point
  let bottomRight: Point
  let bottomLeft: Point

  var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }

  /// The upright box around the corners.
  var bounds: PixelBox {
    let (xs, ys) = (corners.map(\.x).sorted(), corners.map(\.y).sorted())
    return PixelBox(left: Int(xs[0]), top: Int(ys[0]), right: Int(xs[3]), bottom: Int(ys[3]))
  }

  /// By the trapezoids below the sides.
  var area: Double {
    let next = [topRight, bottomRight, bottomLeft, topLeft]
    return abs(zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }

  /// Lengths of the longer of the opposite sides.
  var width: Double {
    max(Self.length(topLeft, topRight), Self.length(bottomLeft, bottomRight))
  }

  var height: Double {
    max(Self.length(topLeft, bottomLeft), Self.length(topRight, bottomRight))
  }

  /// The largest slope of a side against the axis that it runs along.
  var slant: Double {
    let level = [(topLeft, topRight), (bottomLeft, bottomRight)].map {
      abs($0.1.y - $0.0.y) / max($0.1.x - $0.0.x, 1)
    }
    let upright = [(topLeft, bottomLeft), (topRight, bottomRight)].map {
      abs($0.1.x - $0.0.x) / max($0.1.y - $0.0.y, 1)
    }
    return (level + upright).max() ?? 0
  }

  func scaled(by factor: Double) -> Quadrangle {
    let scaled = corners.map { Point(x: $0.x * factor, y: $0.y * factor) }
    return Quadrangle(
      topLeft: scaled[0], topRight: scaled[1], bottomRight: scaled[2], bottomLeft: scaled[3])
  }

  private static func length(_ one: Point, _ other: Point) -> Double {
    let (x, y) = (one.x - other.x, one.y - other.y)
    return (x * x + y * y).squareRoot()
  }
}
