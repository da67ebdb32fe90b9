import CTesseract

/// Versions of the recognition libraries in use.
package enum RecognitionEngine {
  package static var tesseractVersion: String {
    TessVersion().map { String(cString: $0) } ?? ""
  }

  package static var leptonicaVersion: String {
    guard let version = getLeptonicaVersion() else { return "" }
    defer { lept_free(version) }
    return String(cString: version)
  }
}
