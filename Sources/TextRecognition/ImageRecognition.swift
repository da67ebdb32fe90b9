/// Reads one image in one language, as it lies or turned: makes it ready, reads it, and looks
/// once more at what was left unread.
struct ImageRecognition {
  let engine: TesseractEngine
  let debugImages: DebugImages?

  /// Fewer marks than these are not worth a second look.
  private static let leastUnreadLetters = 6
  /// What only the second look finds has to be surer.
  private static let leastAddedConfidence = 0.5

  func words(
    on upright: PreparedImage, quarters: Int
  ) throws(RecognitionError) -> [RecognizedWord] {
    let page = try PagePreparation(try upright.turned(quarters: quarters))
    var words = try read(page.image, as: .page)
    if let rest = try unread(page, after: words) {
      var merge = WordMerge(words)
      merge.add(try read(rest, as: .sparse).filter { $0.confidence >= Self.leastAddedConfidence })
      words = merge.words()
    }
    return PlacedWords.words(words, back: page.back)
  }

  private func read(
    _ image: PixelImage, as layout: PageLayout
  ) throws(RecognitionError) -> [WordBox] {
    debugImages?.write(image)
    let words = try engine.words(in: image, layout: layout)
    let plausibility = Plausibility(of: words)
    return words.filter(plausibility.isWord)
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
