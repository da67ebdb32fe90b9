import CTesseract

/// One tesseract handle for each language, loaded when it is first asked for and kept.
final class LanguageEngines {
  /// Installed languages in the order asked for; never empty.
  let languages: [String]
  private let directory: String
  private var loaded: [String: TesseractEngine] = [:]
  private var orientation: Orientation = .notLoaded

  private enum Orientation {
    case notLoaded, missing
    case loaded(TesseractEngine)
  }

  /// Throws `.noLanguageData` when none of `languages` is installed.
  init(languages: [String], data: LanguageData) throws(RecognitionError) {
    let usable = languages.filter { data.installed.contains($0) }
    guard !usable.isEmpty, let directory = data.directory else { throw .noLanguageData }
    self.directory = directory
    self.languages = usable
  }

  func engine(for language: String) throws(RecognitionError) -> TesseractEngine {
    if let engine = loaded[language] { return engine }
    let engine = try TesseractEngine(
      directory: directory, languages: language, mode: OEM_LSTM_ONLY)
    loaded[language] = engine
    return engine
  }

  /// Finds out how a page lies; `nil` when its data are not installed.
  func orientationEngine() -> TesseractEngine? {
    if case .notLoaded = orientation {
      let engine = try? TesseractEngine(
        directory: directory, languages: "osd", mode: OEM_TESSERACT_ONLY)
      orientation = engine.map(Orientation.loaded) ?? .missing
    }
    guard case .loaded(let engine) = orientation else { return nil }
    return engine
  }
}
