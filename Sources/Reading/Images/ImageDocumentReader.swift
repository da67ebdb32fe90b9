import Foundation
import LeadModel
import TextRecognition

/// Reads an image file: one page for each frame.
struct ImageDocumentReader: FormatReader {
  let settings: ReadingSettings
  let limits: ReadingLimits

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let file = EncodedImage(
      bytes: bytes, pixelLimit: limits.pixelsPerPage, frameLimit: limits.pages + 1)
    let count = file.frameCount
    guard count > 0 else { throw Self.damaged }
    let recognition = PageRecognition(settings: settings, engines: content.engines)
    for index in 0..<min(count, limits.pages) {
      content.add(page(index, of: file, recognition, into: &content), of: count)
    }
    if content.pages.allSatisfy({ $0.reason == "unreadable" }), count == 1 {
      throw content.diagnostics.contains { $0.code == "image-too-large" }
        ? tooLarge : Self.damaged
    }
    if count > limits.pages {
      content.note(
        .error, "page-limit",
        "the image has more than \(limits.pages) frames; raise the limit to read the others")
    }
    if file.isAnimation {
      content.note(
        .warning, "animation-first-image",
        "the file is an animation; only its first image was read: export the others as PNG")
    }
    content.diagnostics += recognition.diagnostics
  }

  private func page(
    _ index: Int, of file: EncodedImage, _ recognition: PageRecognition,
    into content: inout ReadContent
  ) -> Page {
    let number = index + 1
    do {
      let image = try file.frame(index)
      let dpi = ImageResolution.dpi(of: image)
      return make(image, dpi: dpi, number, recognition.read(image, dpi: dpi, page: number))
    } catch {
      note(error, number, in: &content)
      return Page(number: number, kind: .image, source: .none, reason: "unreadable", text: "")
    }
  }

  private func make(
    _ image: PixelImage, dpi: Double, _ number: Int, _ read: RecognizedPage?
  ) -> Page {
    let width = Double(image.width) * 72 / dpi
    let height = Double(image.height) * 72 / dpi
    let text = RecognizedText(
      read?.recognition.words ?? [], dpi: dpi, widthInPoints: width, heightInPoints: height)
    return Page(
      number: number, kind: .image, widthInPoints: width, heightInPoints: height,
      source: read == nil ? .none : .ocr, reason: read == nil ? "ocr-unavailable" : "image",
      ocrConfidence: read?.recognition.meanConfidence, ocrLanguage: read?.recognition.language,
      text: text.text, words: text.words)
  }

  private func note(_ error: RecognitionError, _ number: Int, in content: inout ReadContent) {
    if case .tooManyPixels(let pixels) = error {
      content.note(
        .error, "image-too-large", page: number,
        "image \(number) has \(pixels) pixels, the limit is \(limits.pixelsPerPage)")
    } else {
      content.note(
        .error, "page-unreadable", page: number,
        "image \(number) is damaged and could not be read; get the file again")
    }
  }

  private var tooLarge: ExtractionReport.Failure {
    ExtractionReport.Failure(
      code: .tooLarge,
      message: "the image has more than \(limits.pixelsPerPage) pixels; raise the limit or scan "
        + "it smaller")
  }

  private static let damaged = ExtractionReport.Failure(
    code: .damaged, message: "the image is damaged and cannot be decoded; get the file again")
}
