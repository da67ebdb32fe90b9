import CTesseract

/// Reads the text on images; owns every tesseract handle. One thread works with it.
///
/// An image is made level, enlarged where its letters are small, and turned when it reads badly
/// as it lies. Deterministic: the same pixels give the same words.
package final class Recognizer {
  /// The languages in use, in the order asked for.
  package let languages: [String]
  private let engine: TesseractEngine
  private let directory: String
  private var orientation: Orientation = .notLoaded

  /// Mean confidence below which an image may lie on its side or head.
  private static let doubtfulConfidence = 0.7

  private enum Orientation {
    case notLoaded, missing
    case loaded(TesseractEngine)
  }

  /// Uses those of `languages` that are installed; throws `.noLanguageData` when none is.
  package init(languages: [String], data: LanguageData) throws(RecognitionError) {
    let usable = languages.filter { data.installed.contains($0) }
    guard !usable.isEmpty, let directory = data.directory else { throw .noLanguageData }
    engine = try TesseractEngine(
      directory: directory, languages: usable.joined(separator: "+"), mode: OEM_LSTM_ONLY)
    self.directory = directory
    self.languages = usable
  }

  /// The words of the image, with boxes in its pixels. No text is not an error.
  package func recognize(_ image: PixelImage) throws(RecognitionError) -> Recognition {
    let upright = try PreparedImage(image)
    let first = try attempt(upright, quarters: 0)
    guard isDoubtful(first) else { return first }
    return try bestTurned(upright, than: first)
  }

  private func isDoubtful(_ recognition: Recognition) -> Bool {
    (recognition.meanConfidence ?? 0) < Self.doubtfulConfidence
  }

  private func attempt(
    _ upright: PreparedImage, quarters: Int
  ) throws(RecognitionError) -> Recognition {
    var prepared = try upright.turned(quarters: quarters)
    let measure = try ImageMeasure(prepared.image)
    if measure.skewCorrection != 0 {
      prepared = try prepared.rotated(radians: measure.skewCorrection)
    }
    prepared = try prepared.scaled(by: Enlargement.factor(for: measure, image: prepared.image))
    let words = try engine.words(in: prepared.image, mode: PSM_AUTO, back: prepared.back)
    return Recognition(words: words, quarterTurns: quarters)
  }

  /// Tries the turn that tesseract's orientation detection names, else every turn.
  private func bestTurned(
    _ upright: PreparedImage, than first: Recognition
  ) throws(RecognitionError) -> Recognition {
    let detected = detectedTurns(of: upright.image)
    if detected == 0 { return first }
    var best = first
    for quarters in detected.map({ [$0] }) ?? [1, 2, 3] {
      let turned = try attempt(upright, quarters: quarters)
      if turned.evidence > best.evidence { best = turned }
    }
    return best
  }

  private func detectedTurns(of image: PixelImage) -> Int? {
    if case .notLoaded = orientation {
      let engine = try? TesseractEngine(
        directory: directory, languages: "osd", mode: OEM_TESSERACT_ONLY)
      orientation = engine.map(Orientation.loaded) ?? .missing
    }
    guard case .loaded(let engine) = orientation else { return nil }
    return engine.quarterTurns(of: image)
  }
}
