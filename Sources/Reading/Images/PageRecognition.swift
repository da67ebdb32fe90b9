import LeadModel
import PDFReading
import TextRecognition

/// Recognition for the pages of one document: the engine is loaded for the first page that needs
/// it and kept for the others. Collects what it has to say.
final class PageRecognition {
  private(set) var diagnostics: [Diagnostic] = []
  /// What was read last was read in this language; the first of the settings before that.
  private(set) var language: String
  private let settings: ReadingSettings
  private var loading: Loading = .notLoaded

  private enum Loading {
    case notLoaded, failed
    case loaded(Recognizer)
  }

  private let engines: WarmEngines

  init(settings: ReadingSettings, engines: WarmEngines) {
    self.settings = settings
    language = settings.languages.first ?? ""
    self.engines = engines
  }

  /// `nil` when recognition is not possible; a diagnostic says why.
  func read(_ raster: GreyRaster, as role: ImageRole = .page, page: Int) -> RecognizedPage? {
    guard let recognizer = recognizer() else { return unavailable(page) }
    do {
      let image = try PixelImage(
        greyPixels: raster.pixels, width: raster.width, height: raster.height, dpi: raster.dpi)
      return read(try recognizer.recognize(image, as: role), dpi: raster.dpi)
    } catch {
      return failed(page)
    }
  }

  /// `nil` when recognition is not possible; a diagnostic says why.
  func read(_ image: PixelImage, dpi: Double, page: Int) -> RecognizedPage? {
    guard let recognizer = recognizer() else { return unavailable(page) }
    guard let recognition = try? recognizer.recognize(image) else { return failed(page) }
    return read(recognition, dpi: dpi)
  }

  private func read(_ recognition: Recognition, dpi: Double) -> RecognizedPage {
    language = recognition.language
    return RecognizedPage(recognition: recognition, dpi: dpi)
  }

  private func unavailable(_ page: Int) -> RecognizedPage? {
    note(
      .error, "ocr-unavailable", page: page,
      "page \(page) needs recognition, and no language data is installed for "
        + "\(settings.languages.joined(separator: ", ")); install tesseract-ocr-eng")
    return nil
  }

  private func failed(_ page: Int) -> RecognizedPage? {
    note(
      .error, "ocr-failed", page: page,
      "recognition of page \(page) gave up, mostly for want of memory; raise the memory limit")
    return nil
  }

  private func recognizer() -> Recognizer? {
    if case .notLoaded = loading { load() }
    if case .loaded(let recognizer) = loading { return recognizer }
    return nil
  }

  private func load() {
    for language in settings.languages where !engines.isInstalled(language) {
      note(
        .warning, "ocr-language-missing", page: nil,
        "the language \(language) is not installed; install tesseract-ocr-\(language)")
    }
    let recognizer = engines.recognizer(for: settings.languages)
    recognizer?.startDocument()
    loading = recognizer.map(Loading.loaded) ?? .failed
  }

  private func note(
    _ severity: Diagnostic.Severity, _ code: String, page: Int?, _ message: String
  ) {
    diagnostics.append(
      Diagnostic(severity: severity, code: code, page: page, message: message))
  }
}

/// What was recognised on a page that was drawn at `dpi`.
struct RecognizedPage {
  let recognition: Recognition
  let dpi: Double
}
