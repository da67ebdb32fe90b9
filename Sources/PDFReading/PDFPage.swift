import CPoppler

/// One page of an open PDF. Owns its poppler page and keeps the file open.
package final class PDFPage {
  let page: OpaquePointer
  private let file: PDFFile
  /// Size as shown: the crop box, turned by the page's own rotation.
  package let widthInPoints: Double
  package let heightInPoints: Double

  init(takingOwnershipOf page: OpaquePointer, of file: PDFFile) {
    self.page = page
    self.file = file
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    widthInPoints = width
    heightInPoints = height
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  // 14,400 units, of at most 75,000 points each (ISO 32000-1, annex C and table 30): beyond it,
  // pixels could no longer be counted.
  private static let sides = 0.0.nextUp...(14_400.0 * 75_000)

  /// `false` for sizes that are zero, negative, not a number, or larger than any page can be.
  package var hasUsableSize: Bool {
    Self.sides.contains(widthInPoints) && Self.sides.contains(heightInPoints)
  }

  /// Where poppler's rectangle, whose origin is the bottom left, lies on the page as shown.
  func placed(_ area: PopplerRectangle) -> PageRectangle {
    PageRectangle(
      x0: area.x1, y0: heightInPoints - area.y2, x1: area.x2, y1: heightInPoints - area.y1
    ).clamped(width: widthInPoints, height: heightInPoints)
  }
}

extension PageRectangle {
  init(_ rectangle: PopplerRectangle) {
    self.init(x0: rectangle.x1, y0: rectangle.y1, x1: rectangle.x2, y1: rectangle.y2)
  }
}
