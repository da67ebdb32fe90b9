import LeadModel
import PDFReading

/// Whether a page with native text also has images with text that the layer does not have.
struct UnreadImageArea {
  let page: PDFPage
  let words: [Word]

  private static let leastShare = 0.25
  // About a fifth of the page's width and height: see `CoverageGrid.emptySquares`.
  private static let squareSize = 6
  // One line of text across half a page.
  private static let leastTextLikeCells = 12
  private static let previewDPI = 100.0
  private static let previewPixelLimit = 4_000_000

  /// `true` when images cover a quarter of the page where it has no native text, and a small
  /// drawing of the page shows marks there that look like text. The three questions are asked
  /// from the cheapest to the dearest; most pages answer the first.
  func isWorthReading() -> Bool {
    let (width, height) = (page.widthInPoints, page.heightInPoints)
    let empty = CoverageGrid(words: words, width: width, height: height)
      .emptySquares(size: Self.squareSize)
    guard empty.share >= Self.leastShare else { return false }
    let images = CoverageGrid(rectangles: page.imageAreas(), width: width, height: height)
    let unread = empty.intersection(images)
    guard unread.share >= Self.leastShare else { return false }
    let preview = try? page.greyRaster(
      dpi: Self.previewDPI, pixelLimit: Self.previewPixelLimit)
    guard let preview else { return false }
    return InkPattern(raster: preview).textLikeCells(in: unread) >= Self.leastTextLikeCells
  }
}
