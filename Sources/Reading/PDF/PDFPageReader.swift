import LeadModel
import PDFReading
import TextRecognition

/// Reads one PDF page and decides where its text comes from.
struct PDFPageReader {
  let settings: ReadingSettings
  let limits: ReadingLimits
  let recognition: PageRecognition
  let scrutiny: PageScrutiny

  /// The page, or an unread page; a diagnostic in `content` says why. What stands beside its
  /// text goes into `attributes`.
  func page(
    at index: Int, of file: PDFFile, into content: inout ReadContent,
    _ attributes: inout AttributePages
  ) -> Page {
    let number = index + 1
    do {
      let page = try file.page(at: index)
      guard page.hasUsableSize else { throw PDFError.notRenderable }
      let extras = PageExtras(page)
      attributes.add(extras, page: number)
      if extras.hasAttachments { attach(page, into: &content) }
      return try read(page, extras, number: number, into: &content)
    } catch {
      content.note(
        .error, "page-unreadable", page: number,
        "page \(number) is damaged and could not be read; the other pages were")
      return Page(number: number, kind: .page, source: .none, reason: "unreadable", text: "")
    }
  }

  private func read(
    _ page: PDFPage, _ extras: PageExtras, number: Int, into content: inout ReadContent
  ) throws(PDFError) -> Page {
    let isGlancedAt = scrutiny.glances(index: number - 1)
    let glance = isGlancedAt ? PageGlance(page) : nil
    let layer = page.textLayer()
    let draft = PageDraft(number: number, page: page, layer: layer)
    if layer.words.isEmpty {
      return try recognized(draft, page, extras, reason: "no-native-text", into: &content)
    }
    if !isTrusted(layer, page, number: number) {
      return try recognized(draft, page, extras, reason: "untrusted-text-layer", into: &content)
    }
    let native = NativePageReader(
      page: page, number: number, layer: layer, extras: extras,
      hasDrawings: isGlancedAt && glance?.showsMore(than: layer.words) ?? true, scrutiny: scrutiny,
      recognition: recognition, settings: settings, limits: limits)
    if let read = native.read() { return read }
    return try recognized(draft, page, extras, reason: "untrusted-text-layer", into: &content)
  }

  private func isTrusted(_ layer: TextLayer, _ page: PDFPage, number: Int) -> Bool {
    switch TextTrust(layer.text) {
    case .trusted: return true
    case .untrusted: return false
    case .doubtful:
      let sample = LayerSample(
        page: page, number: number, text: layer.text, recognition: recognition)
      return sample.verdict(on: layer.words) != .differs
    }
  }

  private func recognized(
    _ draft: PageDraft, _ page: PDFPage, _ extras: PageExtras, reason: String,
    into content: inout ReadContent
  ) throws(PDFError) -> Page {
    let raster = try raster(of: page, number: draft.number, into: &content)
      .masking(extras.masks)
    if InkPattern(raster: raster).isBlank { return draft.blank() }
    guard let read = recognition.read(raster, page: draft.number) else {
      return draft.unread(reason: "ocr-unavailable")
    }
    return draft.recognized(read, reason: reason)
  }

  private func raster(
    of page: PDFPage, number: Int, into content: inout ReadContent
  ) throws(PDFError) -> GreyRaster {
    let dpi = Double(settings.renderDPI)
    if scrutiny.mayMeasureImages,
      let scan = try page.scanRaster(
        dpiLimit: dpi, pixelLimit: limits.pixelsPerPage, besidesText: false)
    {
      return scan
    }
    let raster = try page.greyRaster(dpi: dpi, pixelLimit: limits.pixelsPerPage)
    if raster.dpi < 100 {
      content.note(
        raster.dpi < 50 ? .error : .warning, "page-drawn-small", page: number,
        "page \(number) is \(Int(page.widthInPoints)) × \(Int(page.heightInPoints)) points and "
          + "could only be drawn at \(Int(raster.dpi)) dpi; small print on it may be missing")
    }
    return raster
  }

  private func attach(_ page: PDFPage, into content: inout ReadContent) {
    for file in page.attachedFiles(byteLimit: limits.childBytes) {
      content.add(file)
    }
  }
}
