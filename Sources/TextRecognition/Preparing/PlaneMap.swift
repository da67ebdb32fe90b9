import Foundation

/// A map of the plane that keeps lines straight: `x' = (a·x + b·y + tx) / n`,
/// `y' = (c·x + d·y + ty) / n` with `n = g·x + h·y + w`; pixels, y downwards.
struct PlaneMap: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var tx = 0.0
  var ty = 0.0
  var g = 0.0
  var h = 0.0
  var w = 1.0

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    let n = g * x + h * y + w
    return ((a * x + b * y + tx) / n, (c * x + d * y + ty) / n)
  }

  /// First `self`, then `next`.
  func then(_ next: PlaneMap) -> PlaneMap {
    PlaneMap(
      a: next.a * a + next.b * c + next.tx * g, b: next.a * b + next.b * d + next.tx * h,
      c: next.c * a + next.d * c + next.ty * g, d: next.c * b + next.d * d + next.ty * h,
      tx: next.a * tx + next.b * ty + next.tx * w, ty: next.c * tx + next.d * ty + next.ty * w,
      g: next.g * a + next.h * c + next.w * g, h: next.g * b + next.h * d + next.w * h,
      w: next.g * tx + next.h * ty + next.w * w)
  }

  /// The eight coordinates of an upright box's corners, mapped: top left, top right, bottom
  /// right, bottom left.
  func corners(x0: Double, y0: Double, x1: Double, y1: Double) -> [Double] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].flatMap { corner in
      let point = apply(corner.0, corner.1)
      return [point.x, point.y]
    }
  }

  /// Back from an image that was turned clockwise by `quarters`; `width` and `height` are those
  /// before turning.
  static func undoing(quarters: Int, width: Double, height: Double) -> PlaneMap {
    switch quarters {
    case 1: PlaneMap(a: 0, b: 1, c: -1, d: 0, tx: 0, ty: height)
    case 2: PlaneMap(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
    case 3: PlaneMap(a: 0, b: -1, c: 1, d: 0, tx: width, ty: 0)
    default: PlaneMap()
    }
  }

  /// Back from an image that was turned clockwise by `radians` around its centre into a frame
  /// of another size with the same centre.
  static func undoing(
    radians: Double, from frame: (width: Double, height: Double),
    to original: (width: Double, height: Double)
  ) -> PlaneMap {
    let (sine, cosine) = (sin(radians), cos(radians))
    let centre = PlaneMap(tx: -frame.width / 2, ty: -frame.height / 2)
    let turn = PlaneMap(a: cosine, b: sine, c: -sine, d: cosine)
    return centre.then(turn).then(PlaneMap(tx: original.width / 2, ty: original.height / 2))
  }

  static func undoing(scale: Double) -> PlaneMap { PlaneMap(a: 1 / scale, d: 1 / scale) }

  /// Back from the upright rectangle of that size to the quadrangle that it was seen as; `nil`
  /// when three of its corners are in line.
  ///
  /// Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
  static func undoing(straightened quad: Quadrangle, width: Double, height: Double) -> PlaneMap? {
    let (p0, p1, p2, p3) = (quad.topLeft, quad.topRight, quad.bottomRight, quad.bottomLeft)
    let (dx1, dy1) = (p1.x - p2.x, p1.y - p2.y)
    let (dx2, dy2) = (p3.x - p2.x, p3.y - p2.y)
    let (sx, sy) = (p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y)
    let area = dx1 * dy2 - dx2 * dy1
    guard abs(area) > 1, width > 0, height > 0 else { return nil }
    let g = (sx * dy2 - dx2 * sy) / area
    let h = (dx1 * sy - sx * dy1) / area
    let square = PlaneMap(
      a: p1.x - p0.x + g * p1.x, b: p3.x - p0.x + h * p3.x,
      c: p1.y - p0.y + g * p1.y, d: p3.y - p0.y + h * p3.y,
      tx: p0.x, ty: p0.y, g: g, h: h)
    return PlaneMap(a: 1 / width, d: 1 / height).then(square)
  }
}
