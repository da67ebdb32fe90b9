import PDFReading
import TextRecognition

/// Versions of what reads documents; part of an extraction's identity.
package struct EngineVersions: Codable, Hashable, Sendable {
  package let poppler: String
  package let tesseract: String
  package let leptonica: String
  /// Digest of the language files in use and the orientation data.
  package let languageDataHash: String

  /// Asks the libraries, and reads the language files once (some megabytes).
  package init(languages: [String]) {
    poppler = PDFFile.engineVersion
    tesseract = RecognitionEngine.tesseractVersion
    leptonica = RecognitionEngine.leptonicaVersion
    languageDataHash = LanguageData.find().hash(of: languages)
  }
}
