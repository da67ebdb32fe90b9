/// What an annotation says that is not part of the page's own text.
package struct PDFAnnotation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case note, highlight, link, stamp
    case freeText = "free-text"
    case attachment
    /// Lines, shapes, ink.
    case drawing
  }

  package let kind: Kind
  /// The text of the annotation; the target of a link.
  package let text: String
  package let area: PageRectangle
}
