/// Reads one image in one language, as it lies or turned: makes it ready, reads it, and looks
/// once more at what was left unread of a page.
struct ImageRecognition {
  let engine: TesseractEngine
  let role: ImageRole
  let debugImages: DebugImages?

  /// Fewer marks than these are not worth a second look.
  private static let leastUnreadLetters = 6
  /// What only the second look finds has to be surer.
  private static let leastAddedConfidence = 0.6
  private static let leastAddedConfidenceOnCards = 0.4

  /// The first look at an image.
  struct Look {
    let page: PagePreparation
    let quarterTurns: Int
    /// All that tesseract gave.
    let words: [WordBox]

    /// Mean word confidence 0…1, weighted by the words' lengths; 0 without words.
    var confidence: Double {
      let length = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
      return length == 0 ? 0 : evidence / Double(length)
    }

    /// Sum over the words of confidence times length: how much was read, for comparing looks.
    var evidence: Double {
      words.reduce(0) { $0 + $1.confidence * Double($1.text.unicodeScalars.count) }
    }
  }

  func look(
    at upright: PreparedImage, quarters: Int
  ) throws(RecognitionError) -> Look {
    let page = try PagePreparation(try upright.turned(quarters: quarters), role: role)
    let words = try read(page.image, as: .page)
    return Look(page: page, quarterTurns: quarters, words: words)
  }

  /// The words of the whole image.
  func words(after look: Look) throws(RecognitionError) -> [RecognizedWord] {
    // Names in fancy letters and logos are read with little confidence, and a card has no others.
    var words = look.page.isCard ? look.words : Plausibility.words(look.words)
    if role == .page, let rest = try unread(look.page, after: words) {
      let leastAdded =
        look.page.isCard ? Self.leastAddedConfidenceOnCards : Self.leastAddedConfidence
      var merge = WordMerge(words)
      merge.add(
        Plausibility.words(try read(rest, as: .sparse))
          .filter { $0.confidence >= leastAdded })
      words = merge.words()
    }
    words = TableOrder(areas: look.page.tables).applied(to: words)
    return PlacedWords.words(words, back: look.page.back)
  }

  private func read(
    _ image: PixelImage, as layout: PageLayout
  ) throws(RecognitionError) -> [WordBox] {
    debugImages?.write(image)
    return try engine.words(in: image, layout: layout)
  }

  /// The image with nothing but the unread lines; `nil` when there are none.
  private func unread(
    _ page: PagePreparation, after words: [WordBox]
  ) throws(RecognitionError) -> PixelImage? {
    guard let letterHeight = page.letterHeight else { return nil }
    let small = words.map { $0.scaled(by: 1 / page.factor) }
    let ink = try UnreadInk(in: page.binary, letterHeight: letterHeight, words: small)
    guard ink.letterCount >= Self.leastUnreadLetters else { return nil }
    return try ink.image(of: page)
  }
}
