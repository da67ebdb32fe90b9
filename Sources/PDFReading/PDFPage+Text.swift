import CPoppler
package import LeadModel

extension PDFPage {
  /// The page's native text with one quad for each word, in poppler's reading order.
  ///
  /// `poppler_page_get_text_layout` promises one box for each character of
  /// `poppler_page_get_text`; bidirectional marks, which poppler adds, have none.
  package func textLayer() -> TextLayer {
    guard let utf8 = poppler_page_get_text(page) else { return .empty }
    defer { g_free(utf8) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0 else { return .empty }
    defer { g_free(rectangles) }
    let boxes = UnsafeBufferPointer(start: rectangles, count: Int(count)).map {
      PageRectangle($0).clamped(width: widthInPoints, height: heightInPoints)
    }
    return TextLayerBuilder(boxes: boxes, fontRuns: fontRuns())
      .layer(of: String(cString: utf8))
  }

  private func fontRuns() -> [FontRun] {
    let list = poppler_page_get_text_attributes(page)
    defer { poppler_page_free_text_attributes(list) }
    var runs: [FontRun] = []
    var node = list
    while let current = node {
      if let run = current.pointee.data?.assumingMemoryBound(to: PopplerTextAttributes.self) {
        runs.append(FontRun(end: Int(run.pointee.end_index), size: run.pointee.font_size))
      }
      node = current.pointee.next
    }
    return runs
  }
}

/// A stretch of characters in one font; it begins where the run before it ends.
struct FontRun {
  /// Index of its last character, inclusive.
  let end: Int
  let size: Double
}

/// A page's native text and its words in text order.
package struct TextLayer: Sendable {
  package let text: String
  package let words: [Word]
  /// `false` when poppler gave another number of boxes than characters: quads are then missing
  /// for the words behind the last box.
  package let isAligned: Bool

  package static let empty = TextLayer(text: "", words: [], isAligned: true)
}
