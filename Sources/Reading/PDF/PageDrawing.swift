import LeadModel
import PDFReading

/// Draws a page, or parts of it, for looking at and for recognising.
///
/// Each drawing decodes the page's images anew. Where they are large, the page is drawn once, in
/// full, and everything is cut out of that.
struct PageDrawing {
  let page: PDFPage
  let fullDPI: Double
  let pixelLimit: Int
  private let whole: GreyRaster?
  private let isScan: Bool

  private static let previewDPI = 100.0
  private static let previewPixelLimit = 4_000_000

  /// `mayBeScan`: whether a scan may be drawn at its own resolution.
  init(_ page: PDFPage, dpi: Double, pixelLimit: Int, hasLargeImages: Bool, mayBeScan: Bool) {
    self.page = page
    fullDPI = dpi
    self.pixelLimit = pixelLimit
    let scan =
      hasLargeImages && mayBeScan
      ? try? page.scanRaster(dpiLimit: dpi, pixelLimit: pixelLimit, besidesText: true) : nil
    isScan = scan != nil
    whole =
      scan
      ?? (hasLargeImages ? try? page.greyRaster(dpi: dpi, pixelLimit: pixelLimit) : nil)
  }

  /// The page drawn small; `nil` when it cannot be drawn.
  func preview() -> GreyRaster? {
    if let whole { return whole.reduced(by: max(1, Int(whole.dpi / Self.previewDPI))) }
    return try? page.greyRaster(dpi: Self.previewDPI, pixelLimit: Self.previewPixelLimit)
  }

  /// A part at `dpi` or more, of a scan at its own resolution; `nil` when it cannot be drawn.
  func raster(of area: PageRectangle, dpi: Double) -> GreyRaster? {
    if let whole, isScan || whole.dpi >= min(dpi, fullDPI) { return whole.cropped(to: area) }
    return try? page.greyRaster(of: area, dpi: dpi, pixelLimit: pixelLimit)
  }
}
