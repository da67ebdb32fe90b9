import CTesseract

/// An image made ready for recognition: level, without rules, its letters large enough.
struct PagePreparation {
  /// What tesseract gets.
  let image: PixelImage
  /// From that image to the given one.
  let back: Affine
  /// One bit for each pixel, before enlarging.
  let binary: PixelImage
  /// In pixels of `binary`; `nil` when the image shows few letters.
  let letterHeight: Double?
  /// Outer boxes of ruled tables, in pixels of `image`.
  let tables: [PixelBox]
  /// By how much `image` is larger than `binary`.
  let factor: Double

  init(_ upright: PreparedImage, role: ImageRole = .page) throws(RecognitionError) {
    var page = upright.with(try EvenLight.applied(to: upright.image))
    var binary = try page.image.binary()
    let skew = ImageMeasure.skewCorrection(of: binary)
    if skew != 0 {
      page = try page.rotated(radians: skew)
      binary = try page.image.binary()
    }
    letterHeight = ImageMeasure.letterHeight(in: binary)
    var tables: [PixelBox] = []
    if let letterHeight {
      let lines = try RuledLines(in: binary, letterHeight: letterHeight)
      if lines.isWorthErasing {
        page = page.with(try lines.erased(from: page.image))
        binary = try lines.erased(fromBinary: binary)
        tables = lines.tables
      }
    }
    factor =
      role == .figure
      ? 1 : Enlargement.factor(forLetterHeight: letterHeight, image: page.image)
    let scaled = try page.scaled(by: factor)
    (image, back) = (scaled.image, scaled.back)
    self.binary = binary
    self.tables = tables.map { [factor] in $0.scaled(by: factor) }
  }
}
