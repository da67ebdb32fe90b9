import CTesseract
import LeadModel

/// Owns one tesseract handle, reused from page to page. One thread works with it.
final class TesseractEngine {
  private let handle: OpaquePointer

  /// `languages` as tesseract writes them, e.g. `eng+deu`.
  init(directory: String, languages: String, mode: TessOcrEngineMode) throws(RecognitionError) {
    guard let handle = TessBaseAPICreate() else { throw .engineFailed }
    guard TessBaseAPIInit2(handle, directory, languages, mode) == 0 else {
      TessBaseAPIDelete(handle)
      throw .noLanguageData
    }
    // Its notes about images go to standard error otherwise.
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    self.handle = handle
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// The words of `image` in reading order.
  func words(
    in image: PixelImage, layout: PageLayout
  ) throws(RecognitionError) -> [WordBox] {
    // Nothing that one image taught may change how the next is read.
    TessBaseAPIClearAdaptiveClassifier(handle)
    TessBaseAPISetPageSegMode(handle, layout.mode)
    TessBaseAPISetImage2(handle, image.pix)
    defer { TessBaseAPIClear(handle) }
    let monitor = Self.monitor()
    defer { monitor.map { TessMonitorDelete($0) } }
    guard TessBaseAPIRecognize(handle, monitor) == 0 else { throw .engineFailed }
    guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    var reader = WordReader(iterator: iterator)
    return reader.words()
  }

  /// Reports each word as progress; never cancels.
  private static func monitor() -> OpaquePointer? {
    let monitor = TessMonitorCreate()
    TessMonitorSetCancelFunc(monitor) { _, _ in
      WorkProgress.report()
      return false
    }
    return monitor
  }

  /// Clockwise quarter turns that make the image upright; `nil` when tesseract cannot tell.
  ///
  /// Needs an engine with the language `osd`.
  func quarterTurns(of image: PixelImage) -> Int? {
    var degrees: Int32 = 0
    var confidence: Float = 0
    TessBaseAPISetPageSegMode(handle, PSM_OSD_ONLY)
    TessBaseAPISetImage2(handle, image.pix)
    defer { TessBaseAPIClear(handle) }
    let isKnown = TessBaseAPIDetectOrientationScript(handle, &degrees, &confidence, nil, nil)
    // `degrees` is the turn that the text has, counter-clockwise turns undo it.
    guard isKnown != 0 else { return nil }
    return (4 - Int(degrees) / 90) % 4
  }
}
