import CTesseract

/// By how much an image is enlarged before it is recognised.
///
/// Tesseract reads best where capitals are some 20 to 30 pixels high; scans of forms and
/// receipts at 100 to 150 dpi gain much. From 15 pixels on it gains little, and photographs
/// lose.
enum Enlargement {
  private static let readableHeight = 15.0
  private static let readableHeightInColour = 9.0
  private static let wantedHeight = 25.0
  private static let pixelLimit = 40_000_000.0

  static func factor(forLetterHeight height: Double?, image: PixelImage) -> Double {
    let readable = pixGetDepth(image.pix) == 32 ? readableHeightInColour : readableHeight
    guard let height, height < readable else { return 1 }
    let wanted = min(wantedHeight / height, 3)
    let pixels = Double(image.width * image.height)
    return max(1, min(wanted, (pixelLimit / pixels).squareRoot()))
  }
}
