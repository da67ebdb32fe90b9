/// Why an image could not be read.
package enum RecognitionError: Error, Hashable {
  /// Leptonica cannot decode the bytes.
  case undecodable
  /// More pixels than allowed; the image was not decoded.
  case tooManyPixels(Int)
  /// None of the wanted languages is installed.
  case noLanguageData
  /// Tesseract or leptonica gave up, mostly for want of memory.
  case engineFailed
}
