import LeadModel
import PDFReading

/// A page drawn very small, before its text is asked for: enough to see whether there is anything
/// on it besides its words.
///
/// Poppler collects a page's text while it draws (poppler-page.cc, `_poppler_page_render`), so
/// that looking costs little more than the text alone. The text of annotations is collected with
/// it; a page that has some is not to be glanced at.
struct PageGlance {
  private let raster: GreyRaster

  private static let dpi = 25.0
  private static let pixelLimit = 500_000
  /// A letter's height around each word: its shadow, its underline, and the drawing's roughness.
  private static let margin = 5.0
  private static let white: UInt8 = 240

  /// `nil` when the page is not to be glanced at, or cannot be drawn.
  init?(_ page: PDFPage) {
    guard !page.hasOverlays,
      let raster = try? page.greyRaster(dpi: Self.dpi, pixelLimit: Self.pixelLimit)
    else { return nil }
    self.raster = raster
  }

  /// Whether anything is drawn where no word stands.
  func showsMore(than words: [Word]) -> Bool {
    let boxes = words.map { PageRectangle($0.quad).padded(by: Self.margin) }
    return raster.masking(boxes).pixels.contains { $0 < Self.white }
  }
}
