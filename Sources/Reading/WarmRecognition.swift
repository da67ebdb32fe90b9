import TextRecognition

/// Recognition's language data, looked for once and kept for the workers that come.
package final class WarmRecognition {
  private let languageData = LanguageData.find()
  private var hashes: [[String]: String] = [:]

  package init() {}

  /// Folder of the language files, or `nil` when there is none.
  package var folder: String? { languageData.directory }

  /// Loads what the workers that come will need for `languages`.
  package func warmUp(_ languages: [String]) {
    _ = hash(of: languages)
  }

  /// Digest of the files of `languages`; reads some megabytes the first time.
  package func hash(of languages: [String]) -> String {
    if let hash = hashes[languages] { return hash }
    let hash = languageData.hash(of: languages)
    hashes[languages] = hash
    return hash
  }
}
