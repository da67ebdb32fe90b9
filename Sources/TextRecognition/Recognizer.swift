import CTesseract
import Foundation

/// Reads the text on images; owns every tesseract handle. One thread works with it.
///
/// An image is made level, its rules are taken off, small letters are enlarged; it is turned
/// when it reads badly as it lies, and read in another of the languages when its words speak
/// for that one. Deterministic: the same pixels after the same images give the same words.
package final class Recognizer {
  private let engines: LanguageEngines
  private let debugImages: DebugImages?
  /// That of the image before: the pages of a document mostly have one language.
  private var language: String

  /// Mean confidence below which an image may lie on its side or head.
  private static let doubtfulConfidence = 0.7
  /// Another language has to read this share of what the first one read, by its confidence.
  private static let leastShareRead = 0.95

  /// Uses those of `languages` that are installed, most likely first; throws `.noLanguageData`
  /// when none is. Loads the first; others when an image needs them.
  package init(
    languages: [String], data: LanguageData,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(RecognitionError) {
    LeptonicaMessages.silence()
    let engines = try LanguageEngines(languages: languages, data: data)
    language = engines.languages[0]
    _ = try engines.engine(for: language)
    debugImages = DebugImages(environment: environment)
    self.engines = engines
  }

  /// The languages in use, in the order asked for.
  package var languages: [String] { engines.languages }

  /// Loads all that any image might need, so that no file is opened later.
  package func loadAll() throws(RecognitionError) {
    let white = try PixelImage(
      greyPixels: [UInt8](repeating: 255, count: 10_000), width: 100, height: 100, dpi: 0)
    for language in languages {
      // What tesseract opens with its first image is opened too.
      _ = try engines.engine(for: language).words(in: white, layout: .page)
    }
    _ = engines.orientationEngine()?.quarterTurns(of: white)
  }

  /// Forgets the language of earlier images, before another document.
  package func startDocument() { language = languages[0] }

  /// The words of the image, with boxes in its pixels. No text is not an error.
  package func recognize(_ image: PixelImage) throws(RecognitionError) -> Recognition {
    let upright = try PreparedImage(image)
    var result = try attempt(upright, quarters: 0, in: language)
    if isDoubtful(result) { result = try bestTurned(upright, than: result) }
    result = try bestLanguage(upright, than: result)
    if !result.words.isEmpty { language = result.language }
    return result
  }

  private func isDoubtful(_ recognition: Recognition) -> Bool {
    (recognition.meanConfidence ?? 0) < Self.doubtfulConfidence
  }

  private func attempt(
    _ upright: PreparedImage, quarters: Int, in language: String
  ) throws(RecognitionError) -> Recognition {
    let reading = ImageRecognition(
      engine: try engines.engine(for: language), debugImages: debugImages)
    return Recognition(
      words: try reading.words(on: upright, quarters: quarters), quarterTurns: quarters,
      language: language)
  }

  /// Tries the turn that tesseract's orientation detection names, else every turn.
  private func bestTurned(
    _ upright: PreparedImage, than first: Recognition
  ) throws(RecognitionError) -> Recognition {
    let detected = engines.orientationEngine()?.quarterTurns(of: upright.image)
    if detected == 0 { return first }
    var best = first
    for quarters in detected.map({ [$0] }) ?? [1, 2, 3] {
      let turned = try attempt(upright, quarters: quarters, in: first.language)
      if turned.evidence > best.evidence { best = turned }
    }
    return best
  }

  /// Reads in the language that the words speak for. Languages of which no words are known are
  /// tried where the first reads badly.
  private func bestLanguage(
    _ upright: PreparedImage, than first: Recognition
  ) throws(RecognitionError) -> Recognition {
    guard languages.count > 1 else { return first }
    let evidence = LanguageEvidence(first.words)
    if let other = evidence.betterLanguage(than: first.language, among: languages) {
      let read = try attempt(upright, quarters: first.quarterTurns, in: other)
      return read.evidence >= first.evidence * Self.leastShareRead ? read : first
    }
    guard isDoubtful(first), !first.words.isEmpty else { return first }
    var best = first
    for other in languages where other != first.language && !LanguageEvidence.knows(other) {
      let read = try attempt(upright, quarters: first.quarterTurns, in: other)
      if read.evidence > best.evidence { best = read }
    }
    return best
  }
}
