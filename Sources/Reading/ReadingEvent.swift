package import LeadModel

/// What is told of a document as soon as it is read.
package enum ReadingEvent {
  /// A page, how many are known of, and what the document is.
  case page(Page, total: Int, mediaType: String)
  /// Bytes found inside the document.
  case child(ChildDocument)
}
