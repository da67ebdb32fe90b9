import CTesseract

/// What can be measured on an image of one bit before it is recognised.
enum ImageMeasure {
  /// Clockwise turn in radians that makes the text lines level; 0 when they are, or when the
  /// image does not tell.
  ///
  /// Below `least` degrees tesseract reads as well without turning. Leptonica's documentation of
  /// `pixFindSkew` takes a confidence of 3 as the least that means something; receipts with few
  /// lines stay below it, and none of those that were tried was wrong from 2.4 on.
  static func skewCorrection(of binary: PixelImage, least: Float) -> Double {
    var angle: Float = 0
    var confidence: Float = 0
    let reduction: Int32 = max(binary.width, binary.height) < 2_000 ? 1 : 2
    let failed = pixFindSkewSweepAndSearch(
      binary.pix, &angle, &confidence, 2 * reduction, reduction, 8, 1, 0.02)
    guard failed == 0, confidence >= 2.4, abs(angle) >= least else { return 0 }
    return Double(angle) * .pi / 180
  }

  /// Number and median height in pixels of the marks that could be letters; `nil` when there are
  /// few.
  static func letters(in binary: PixelImage) -> (count: Int, height: Double)? {
    var boxes = pixConnCompBB(binary.pix, 8)
    guard boxes != nil else { return nil }
    defer { boxaDestroy(&boxes) }
    var heights: [Int32] = []
    for index in 0..<boxaGetCount(boxes) {
      var (width, height): (Int32, Int32) = (0, 0)
      boxaGetBoxGeometry(boxes, index, nil, nil, &width, &height)
      if isLetterLike(width: width, height: height, of: binary) { heights.append(height) }
    }
    guard heights.count >= 10 else { return nil }
    heights.sort()
    return (heights.count, Double(heights[heights.count / 2]))
  }

  private static func isLetterLike(width: Int32, height: Int32, of image: PixelImage) -> Bool {
    height >= 5 && Int(height) * 8 < image.height && width >= 2 && width <= 4 * height
      && height <= 8 * width
  }
}
