/// What an image is to the document, which decides how much is tried on it.
package enum ImageRole: Hashable, Sendable {
  /// A page of its own: a scan, a photo, a fax. It may lie on its side, in any language, and hold
  /// print of any size.
  case page
  /// A picture on a page with text of its own, drawn upright at the size that suits it: read once.
  case figure
}
