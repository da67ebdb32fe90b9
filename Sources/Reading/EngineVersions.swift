import PDFReading
import TextRecognition

/// Versions of what reads documents; part of an extraction's identity.
package enum EngineVersions {
  /// Name to version, asked of the libraries.
  package static let current = [
    "poppler": PDFFile.engineVersion,
    "tesseract": RecognitionEngine.tesseractVersion,
    "leptonica": RecognitionEngine.leptonicaVersion,
  ]
}
