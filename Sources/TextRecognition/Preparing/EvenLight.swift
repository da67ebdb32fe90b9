import CTesseract

/// Takes shadows off: the ground of a page that a lamp or a window lights from one side.
///
/// Only where the ground changes much and gently. Panels and pictures change it at once, and
/// print on them is lost where the ground is evened out.
enum EvenLight {
  private static let side: Int32 = 24
  /// Grey levels between the lightest and the darkest ground that one threshold cannot bridge.
  private static let leastRange = 90
  /// A larger change from one cell to the next is an edge, not a shadow.
  private static let step = 45

  static func applied(to image: PixelImage) throws(RecognitionError) -> PixelImage {
    guard min(image.width, image.height) >= 8 * Int(side) else { return image }
    let grey = try image.grey()
    guard try isShaded(grey) else { return image }
    return try grey.made { pixBackgroundNormSimple($0, nil, nil) }
  }

  /// Whether the ground of the cells, the lightest level in each, changes so.
  private static func isShaded(_ grey: PixelImage) throws(RecognitionError) -> Bool {
    let cells = try grey.made {
      pixScaleGrayMinMax(
        $0, pixGetWidth($0) / side, pixGetHeight($0) / side, Int32(L_CHOOSE_MAX))
    }
    let rows = (0..<cells.height).map { y in (0..<cells.width).map { cells.greyLevel(x: $0, y: y) }
    }
    let levels = rows.flatMap(\.self).sorted()
    guard let low = levels.dropFirst(levels.count / 20).first, let high = levels.last,
      high - low >= leastRange
    else { return false }
    var edges = 0
    for (row, below) in zip(rows, rows.dropFirst()) {
      edges += zip(row, row.dropFirst()).count { abs($0 - $1) > step }
      edges += zip(row, below).count { abs($0 - $1) > step }
    }
    return edges * 50 < levels.count
  }
}

extension PixelImage {
  /// Grey level of one pixel of an 8-bit image.
  fileprivate func greyLevel(x: Int, y: Int) -> Int {
    var value: UInt32 = 0
    pixGetPixel(pix, Int32(x), Int32(y), &value)
    return Int(value)
  }
}
