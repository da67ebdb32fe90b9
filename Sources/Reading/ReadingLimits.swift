/// How much of one document is read. What is beyond ends in a diagnostic, never in silence.
package struct ReadingLimits: Codable, Hashable, Sendable {
  package var pages: Int
  /// Images with more are refused; PDF pages are drawn smaller.
  package var pixelsPerPage: Int
  package var textScalarsPerPage: Int
  package var children: Int
  package var childBytes: Int
  /// Levels of multiparts inside one e-mail.
  package var mimeDepth: Int

  package init(
    pages: Int = 5_000, pixelsPerPage: Int = 60_000_000, textScalarsPerPage: Int = 5_000_000,
    children: Int = 1_000, childBytes: Int = 200_000_000, mimeDepth: Int = 20
  ) {
    self.pages = pages
    self.pixelsPerPage = pixelsPerPage
    self.textScalarsPerPage = textScalarsPerPage
    self.children = children
    self.childBytes = childBytes
    self.mimeDepth = mimeDepth
  }
}
