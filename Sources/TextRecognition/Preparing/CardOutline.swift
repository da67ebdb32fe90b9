import CTesseract

/// Finds a card that was photographed on a ground of another lightness, seen from the side or
/// turned: one solid area with four straight sides that lies free in the image.
///
/// Abstains where the area touches the image's edge (a scan of the card itself), where its sides
/// are level and upright already, and where much print stands outside of it (a panel of a layout).
enum CardOutline {
  /// Longer side in pixels of the image that is searched.
  private static let searchedSide = 500.0
  /// Of the image's sides and area.
  private static let leastSide = 0.35
  private static let leastArea = 0.2
  /// Of what its edge encloses; a drawn frame is hollow, print on a card leaves most of it.
  private static let leastSolid = 0.6
  /// Area of the four-sided figure over the area found: how straight the sides are.
  private static let straightness = 0.95...1.05
  /// A flat card gains nothing.
  private static let leastSlant = 0.035

  /// The card's corners in the image's pixels; `nil` when there is no such card.
  static func find(in image: PixelImage) throws(RecognitionError) -> Quadrangle? {
    let factor = min(1, searchedSide / Double(max(image.width, image.height)))
    let small = try image.grey().made { pixScaleAreaMap($0, Float(factor), Float(factor)) }
    guard min(small.width, small.height) > 50 else { return nil }
    let dark = try small.binary()
    for area in [try dark.made { pixInvert(nil, $0) }, dark] {
      guard let quad = try card(in: area)?.scaled(by: Double(image.width) / Double(small.width))
      else { continue }
      return try isPrintInside(quad, of: image) ? quad : nil
    }
    return nil
  }

  private static func card(in area: PixelImage) throws(RecognitionError) -> Quadrangle? {
    let least = Int32(Double(min(area.width, area.height)) * leastSide)
    let large = try area.made { pixCloseSafeBrick(nil, $0, 5, 5) }.made {
      pixSelectBySize(
        $0, least, least, 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_GTE), nil)
    }
    let free = large.componentBoxes.filter { isFree($0, of: large) }
    guard free.count == 1, let box = free.first else { return nil }
    let alone = try large.only(box)
    let whole = try alone.made { pixHolesByFilling($0, 4) }.made { pixOr(nil, $0, alone.pix) }
    let found = Double(whole.pixelCount)
    guard found >= leastArea * Double(area.width * area.height),
      Double(alone.pixelCount) >= leastSolid * found, let quad = whole.extremeCorners(in: box),
      straightness.contains(quad.area / found), quad.slant >= leastSlant
    else { return nil }
    return quad
  }

  private static func isFree(_ box: PixelBox, of image: PixelImage) -> Bool {
    box.left > 1 && box.top > 1 && box.right < image.width - 1 && box.bottom < image.height - 1
  }

  /// Whether of the marks that could be letters, dark or light, nearly all stand on the card.
  private static func isPrintInside(
    _ quad: Quadrangle, of image: PixelImage
  ) throws(RecognitionError) -> Bool {
    let dark = try image.binary()
    let light = try dark.made { pixInvert(nil, $0) }
    let box = quad.bounds
    func count(_ image: PixelImage) -> Int { ImageMeasure.letters(in: image)?.count ?? 0 }
    let inside = [count(try dark.clipped(to: box)), count(try light.clipped(to: box))]
    let outside = zip([count(dark), count(light)], inside).map { max($0 - $1, 0) }
    return inside.max() ?? 0 > 4 * outside.reduce(0, +)
  }
}

extension PixelImage {
  var pixelCount: Int {
    var count: Int32 = 0
    return pixCountPixels(pix, &count, nil) == 0 ? Int(count) : 0
  }

  func clipped(to box: PixelBox) throws(RecognitionError) -> PixelImage {
    var area = boxCreate(
      Int32(box.left), Int32(box.top), Int32(box.right - box.left), Int32(box.bottom - box.top))
    defer { boxDestroy(&area) }
    return try made { pixClipRectangle($0, area, nil) }
  }

  /// An image of one bit with white everywhere but in the box.
  fileprivate func only(_ box: PixelBox) throws(RecognitionError) -> PixelImage {
    let part = try clipped(to: box)
    let result = try made { pixCreateTemplate($0) }
    pixRasterop(
      result.pix, Int32(box.left), Int32(box.top), Int32(box.right - box.left),
      Int32(box.bottom - box.top), 0xC, part.pix, 0, 0)
    return result
  }

  /// The black pixels of the box that lie farthest to each of the four diagonal directions.
  fileprivate func extremeCorners(in box: PixelBox) -> Quadrangle? {
    let ends = (box.top..<box.bottom).flatMap { y in
      let row = (box.left..<box.right).filter { isBlack(x: $0, y: y) }
      return [row.first, row.last].compactMap { $0.map { (x: $0, y: y) } }
    }
    guard let topLeft = ends.min(by: { $0.x + $0.y < $1.x + $1.y }),
      let topRight = ends.max(by: { $0.x - $0.y < $1.x - $1.y }),
      let bottomRight = ends.max(by: { $0.x + $0.y < $1.x + $1.y }),
      let bottomLeft = ends.min(by: { $0.x - $0.y < $1.x - $1.y })
    else { return nil }
    func point(_ end: (x: Int, y: Int), _ x: Int, _ y: Int) -> Quadrangle.Point {
      Quadrangle.Point(x: Double(end.x + x), y: Double(end.y + y))
    }
    return Quadrangle(
      topLeft: point(topLeft, 0, 0), topRight: point(topRight, 1, 0),
      bottomRight: point(bottomRight, 1, 1), bottomLeft: point(bottomLeft, 0, 1))
  }

  private func isBlack(x: Int, y: Int) -> Bool {
    var value: UInt32 = 0
    return pixGetPixel(pix, Int32(x), Int32(y), &value) == 0 && value != 0
  }
}
