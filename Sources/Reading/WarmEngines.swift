package import TextRecognition

/// The engines that documents are read with, loaded once and used for one document after the
/// other. One thread works with them.
///
/// Whoever loads them before a document is seen need not open files afterwards; what is not
/// loaded then is loaded when a page needs it.
package final class WarmEngines {
  private var recognizers: [[String]: Recognizer] = [:]
  private let data: LanguageData
  private var hashes: [[String]: String] = [:]

  package init(data: LanguageData = .find()) { self.data = data }

  /// Loads everything that documents with these languages may need. Languages that are not
  /// installed are no error here; the document that needs them says so.
  package func load(languages: [String]) {
    EncodedImage.loadCodecs()
    try? recognizer(for: languages)?.loadAll()
    _ = hash(of: languages)
  }

  /// Folder of the language files, or `nil` when there is none.
  package var languageFolder: String? { data.directory }

  /// Digest of the files of `languages`, part of an extraction's identity; reads some megabytes
  /// the first time.
  package func hash(of languages: [String]) -> String {
    if let hash = hashes[languages] { return hash }
    let hash = data.hash(of: languages)
    hashes[languages] = hash
    return hash
  }

  /// `nil` when none of the languages can be loaded.
  func recognizer(for languages: [String]) -> Recognizer? {
    if let recognizer = recognizers[languages] { return recognizer }
    let recognizer = try? Recognizer(languages: languages, data: data)
    recognizers[languages] = recognizer
    return recognizer
  }

  func isInstalled(_ language: String) -> Bool { data.installed.contains(language) }
}
