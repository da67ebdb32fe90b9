/// What the user chooses about reading; part of an extraction's identity.
package struct ReadingSettings: Codable, Hashable, Sendable {
  /// Languages for recognition in tesseract's names, most likely first. One that is not
  /// installed is left out and named in a diagnostic.
  package var languages: [String]
  /// Tried in order on encrypted PDFs.
  package var passwords: [String]
  /// Resolution at which PDF pages are drawn for recognition.
  package var renderDPI: Int

  package init(languages: [String] = ["eng"], passwords: [String] = [], renderDPI: Int = 300) {
    self.languages = languages
    self.passwords = passwords
    self.renderDPI = renderDPI
  }
}
