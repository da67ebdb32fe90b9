import LeadModel
import PDFReading
import TextRecognition

/// Reads one PDF page and decides where its text comes from.
struct PDFPageReader {
  let settings: ReadingSettings
  let limits: ReadingLimits
  let recognition: PageRecognition

  /// The page, or an unread page; a diagnostic in `content` says why.
  func page(at index: Int, of file: PDFFile, into content: inout ReadContent) -> Page {
    let number = index + 1
    do {
      let page = try file.page(at: index)
      guard page.hasUsableSize else { throw PDFError.notRenderable }
      return try read(page, number: number, into: &content)
    } catch {
      content.note(
        .error, "page-unreadable", page: number,
        "page \(number) is damaged and could not be read; the other pages were")
      return Page(number: number, kind: .page, source: .none, reason: "unreadable", text: "")
    }
  }

  private func read(
    _ page: PDFPage, number: Int, into content: inout ReadContent
  ) throws(PDFError) -> Page {
    let layer = page.textLayer()
    let draft = PageDraft(number: number, page: page, layer: layer)
    if layer.words.isEmpty {
      return try recognized(draft, page, reason: "no-native-text", into: &content)
    }
    if !TextTrust.isTrusted(layer.text) {
      return try recognized(draft, page, reason: "untrusted-text-layer", into: &content)
    }
    let native = draft.native(text: content.limited(layer.text, page: number, limits: limits))
    guard UnreadImageArea(page: page, words: layer.words).isWorthReading() else { return native }
    let raster = try raster(of: page, number: number, into: &content)
    let masked = raster.masking(layer.words)
    guard let read = recognition.read(masked, page: number) else { return native }
    return draft.mixed(adding: read, to: native)
  }

  private func recognized(
    _ draft: PageDraft, _ page: PDFPage, reason: String, into content: inout ReadContent
  ) throws(PDFError) -> Page {
    let raster = try raster(of: page, number: draft.number, into: &content)
    if InkPattern(raster: raster).isBlank { return draft.blank() }
    guard let read = recognition.read(raster, page: draft.number) else {
      return draft.unread(reason: "ocr-unavailable")
    }
    return draft.recognized(read, reason: reason)
  }

  private func raster(
    of page: PDFPage, number: Int, into content: inout ReadContent
  ) throws(PDFError) -> GreyRaster {
    let raster = try page.greyRaster(
      dpi: Double(settings.renderDPI), pixelLimit: limits.pixelsPerPage)
    if raster.dpi < 100 {
      content.note(
        raster.dpi < 50 ? .error : .warning, "page-drawn-small", page: number,
        "page \(number) is \(Int(page.widthInPoints)) × \(Int(page.heightInPoints)) points and "
          + "could only be drawn at \(Int(raster.dpi)) dpi; small print on it may be missing")
    }
    return raster
  }
}
