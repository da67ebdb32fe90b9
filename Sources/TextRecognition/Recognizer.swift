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
  /// What an image reads like that lies on its head, or shows nothing but noise.
  private static let badConfidence = 0.6
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
  package func recognize(
    _ image: PixelImage, as role: ImageRole = .page
  ) throws(RecognitionError) -> Recognition {
    let plain = try PreparedImage(image)
    let upright = role == .page ? try plain.straightened() : plain
    var reading = Reading(
      language: language, look: try recognition(in: language, role).look(at: upright, quarters: 0))
    if role == .page, isDoubtful(reading) { reading = try bestTurned(upright, than: reading) }
    reading = try bestLanguage(upright, role, than: reading)
    let words = try recognition(in: reading.language, role).words(after: reading.look)
    if !words.isEmpty { language = reading.language }
    return Recognition(
      words: words, quarterTurns: reading.look.quarterTurns, language: reading.language)
  }

  private struct Reading {
    let language: String
    let look: ImageRecognition.Look
  }

  private func isDoubtful(_ reading: Reading) -> Bool {
    reading.look.confidence < Self.doubtfulConfidence
  }

  private func recognition(
    in language: String, _ role: ImageRole
  ) throws(RecognitionError) -> ImageRecognition {
    ImageRecognition(
      engine: try engines.engine(for: language), role: role, debugImages: debugImages)
  }

  /// Tries the turn that tesseract's orientation detection names, then, as long as the image
  /// reads very badly, the others.
  private func bestTurned(
    _ upright: PreparedImage, than first: Reading
  ) throws(RecognitionError) -> Reading {
    let detected = engines.orientationEngine()?.quarterTurns(of: first.look.page.image)
    var best = first
    let turns = [detected ?? 2, 2, 1, 3]
    for (index, quarters) in turns.enumerated()
    where quarters != 0 && turns.firstIndex(of: quarters) == index {
      let isHopeful = quarters == detected || best.look.confidence < Self.badConfidence
      guard isDoubtful(best), isHopeful else { break }
      let look = try recognition(in: first.language, .page).look(at: upright, quarters: quarters)
      if look.evidence > best.look.evidence { best = Reading(language: first.language, look: look) }
    }
    return best
  }

  /// Reads in the language that the words speak for. Languages of which no words are known are
  /// tried where the first reads a page badly.
  private func bestLanguage(
    _ upright: PreparedImage, _ role: ImageRole, than first: Reading
  ) throws(RecognitionError) -> Reading {
    guard languages.count > 1, !first.look.words.isEmpty else { return first }
    let evidence = LanguageEvidence(first.look.words)
    if let other = evidence.betterLanguage(than: first.language, among: languages) {
      let look = try recognition(in: other, role)
        .look(at: upright, quarters: first.look.quarterTurns)
      return look.evidence >= first.look.evidence * Self.leastShareRead
        ? Reading(language: other, look: look) : first
    }
    guard role == .page, isDoubtful(first) else { return first }
    var best = first
    for other in languages where other != first.language && !LanguageEvidence.knows(other) {
      let look = try recognition(in: other, role)
        .look(at: upright, quarters: first.look.quarterTurns)
      if look.evidence > best.look.evidence { best = Reading(language: other, look: look) }
    }
    return best
  }
}
