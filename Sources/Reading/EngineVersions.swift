import PDFReading
import TextRecognition

/// Versions of what reads documents; part of an extraction's identity.
package struct EngineVersions: Codable, Hashable, Sendable {
  package let poppler: String
  package let tesseract: String
  package let leptonica: String
  /// Digest of the language files in use and the orientation data; `nil` where nothing was
  /// recognised.
  package let languageDataHash: String?

  /// Asks the libraries, and reads the files of `languages` (some megabytes); `nil` for a
  /// document that needed no recognition, and then none is read.
  package init(languages: [String]?) {
    poppler = PDFFile.engineVersion
    tesseract = RecognitionEngine.tesseractVersion
    leptonica = RecognitionEngine.leptonicaVersion
    languageDataHash = languages.map { LanguageData.find().hash(of: $0) }
  }
}
