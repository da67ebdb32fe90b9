import CPoppler
package import LeadModel

extension PDFPage {
  /// The page's native text in reading order, with one quad for each word and its tables' cells.
  ///
  /// `poppler_page_get_text_layout` promises one box for each character of
  /// `poppler_page_get_text`; bidirectional marks, which poppler adds, have none.
  package func textLayer() -> TextLayer {
    let text = rawText(mirrored: false)
    guard BidiMarks.hasMark(text.string) else { return layer(of: text) }
    // Where most lines run from right to left, poppler 22.12 takes the selection from the page's
    // top left to its bottom right for a part of the text only; the mirrored one is the whole.
    let mirrored = rawText(mirrored: true)
    return layer(of: mirrored.boxes.count > text.boxes.count ? mirrored : text)
  }

  private typealias RawText = (string: String, boxes: [PageRectangle])

  private func layer(of text: RawText) -> TextLayer {
    TextLayerBuilder(boxes: text.boxes, width: widthInPoints, height: heightInPoints)
      .layer(of: text.string)
  }

  private func rawText(mirrored: Bool) -> RawText {
    var area = PopplerRectangle(
      x1: mirrored ? widthInPoints : 0, y1: 0, x2: mirrored ? 0 : widthInPoints,
      y2: heightInPoints)
    guard let utf8 = poppler_page_get_selected_text(page, POPPLER_SELECTION_GLYPH, &area)
    else { return ("", []) }
    defer { g_free(utf8) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout_for_area(page, &area, &rectangles, &count) != 0 else {
      return ("", [])
    }
    defer { g_free(rectangles) }
    let boxes = UnsafeBufferPointer(start: rectangles, count: Int(count)).map {
      PageRectangle($0).clamped(width: widthInPoints, height: heightInPoints)
    }
    return (String(cString: utf8), boxes)
  }
}

/// A page's native text and its words in text order.
package struct TextLayer: Sendable {
  package let text: String
  package let words: [Word]
  /// The cells of its tables, in text order.
  package let cells: [Page.Cell]
  /// `false` when poppler gave another number of boxes than characters: quads are then missing
  /// for the words behind the last box.
  package let isAligned: Bool

  package static let empty = TextLayer(text: "", words: [], cells: [], isAligned: true)
}
