import Foundation

/// A map of the plane: `x' = a·x + b·y + tx`, `y' = c·x + d·y + ty`; pixels, y downwards.
struct Affine: Hashable {
  var a = 1.0
  var b = 0.0
  var c = 0.0
  var d = 1.0
  var tx = 0.0
  var ty = 0.0

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (a * x + b * y + tx, c * x + d * y + ty)
  }

  /// First `self`, then `next`.
  func then(_ next: Affine) -> Affine {
    Affine(
      a: next.a * a + next.b * c, b: next.a * b + next.b * d,
      c: next.c * a + next.d * c, d: next.c * b + next.d * d,
      tx: next.a * tx + next.b * ty + next.tx, ty: next.c * tx + next.d * ty + next.ty)
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
  static func undoing(quarters: Int, width: Double, height: Double) -> Affine {
    switch quarters {
    case 1: Affine(a: 0, b: 1, c: -1, d: 0, tx: 0, ty: height)
    case 2: Affine(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
    case 3: Affine(a: 0, b: -1, c: 1, d: 0, tx: width, ty: 0)
    default: Affine()
    }
  }

  /// Back from an image that was turned clockwise by `radians` around its centre into a frame
  /// of another size with the same centre.
  static func undoing(
    radians: Double, from frame: (width: Double, height: Double),
    to original: (width: Double, height: Double)
  ) -> Affine {
    let (sine, cosine) = (sin(radians), cos(radians))
    let centre = Affine(tx: -frame.width / 2, ty: -frame.height / 2)
    let turn = Affine(a: cosine, b: sine, c: -sine, d: cosine)
    return centre.then(turn).then(Affine(tx: original.width / 2, ty: original.height / 2))
  }

  static func undoing(scale: Double) -> Affine { Affine(a: 1 / scale, d: 1 / scale) }
}
