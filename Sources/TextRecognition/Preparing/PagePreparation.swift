import CTesseract

/// An image made ready for recognition: level, without rules, its letters large enough.
struct PagePreparation {
  /// What tesseract gets.
  let image: PixelImage
  /// From that image to the given one.
  let back: PlaneMap
  /// One bit for each pixel, before enlarging.
  let binary: PixelImage
  /// In pixels of `binary`; `nil` when the image shows few letters.
  let letterHeight: Double?
  /// Outer boxes of ruled tables, in pixels of `image`.
  let tables: [PixelBox]
  /// By how much `image` is larger than `binary`.
  let factor: Double
  /// Few letters, that stand level and are large or coloured: a card, a sign, a label.
  let isCard: Bool

  /// Degrees from which on turning is better than reading as it lies.
  private static let leastSkew: Float = 0.5
  private static let leastSkewOfCard: Float = 1.5
  /// Stamps, ink and the noise of a scanner on a page do not make it a coloured one.
  private static let leastColour = 0.01
  /// Pages, receipts and forms have more marks than a card has room for, or stand upright.
  private static let mostLettersOfCard = 500

  init(_ upright: PreparedImage, role: ImageRole = .page) throws(RecognitionError) {
    var page = upright.with(try EvenLight.applied(to: upright.image))
    var binary = try page.image.binary()
    var letters = ImageMeasure.letters(in: binary)
    isCard = role == .page && Self.isCard(page.image, letters)
    if !isCard, !page.image.isGrey, page.image.colouredShare < Self.leastColour {
      page = page.with(try page.image.grey())
    }
    let skew = ImageMeasure.skewCorrection(
      of: binary, least: isCard ? Self.leastSkewOfCard : Self.leastSkew)
    if skew != 0 {
      page = try page.rotated(radians: skew)
      binary = try page.image.binary()
      letters = ImageMeasure.letters(in: binary)
    }
    letterHeight = letters?.height
    var tables: [PixelBox] = []
    if let letterHeight {
      let lines = try RuledLines(in: binary, letterHeight: letterHeight)
      if lines.isWorthErasing, !isCard || page.image.isGrey {
        page = page.with(try lines.erased(from: page.image))
        binary = try lines.erased(fromBinary: binary)
        tables = lines.tables
      }
    }
    factor =
      role == .figure || isCard
      ? 1 : Enlargement.factor(forLetterHeight: letterHeight, image: page.image)
    let scaled = try page.scaled(by: factor)
    (image, back) = (scaled.image, scaled.back)
    self.binary = binary
    self.tables = tables.map { [factor] in $0.scaled(by: factor) }
  }

  /// A grey card is told from a page on its side by its large letters.
  private static func isCard(
    _ image: PixelImage, _ letters: (count: Int, height: Double)?
  ) -> Bool {
    let shape = Double(image.width) / Double(image.height)
    guard shape >= 1.2, letters?.count ?? 0 < mostLettersOfCard else { return false }
    guard image.isGrey else { return true }
    return shape < 2.2 && (letters?.height ?? 0) * 60 >= Double(image.height)
  }
}
