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
  /// Unpacked bytes for each packed byte of an archive, or of one of its files.
  package var archiveRatio: Int
  /// Unpacked bytes of one archive, an office file among them.
  package var unpackedBytes: Int

  package init(
    pages: Int = 5_000, pixelsPerPage: Int = 60_000_000, textScalarsPerPage: Int = 5_000_000,
    children: Int = 1_000, childBytes: Int = 200_000_000, mimeDepth: Int = 20,
    archiveRatio: Int = 200, unpackedBytes: Int = 2_000_000_000
  ) {
    self.pages = pages
    self.pixelsPerPage = pixelsPerPage
    self.textScalarsPerPage = textScalarsPerPage
    self.children = children
    self.childBytes = childBytes
    self.mimeDepth = mimeDepth
    self.archiveRatio = archiveRatio
    self.unpackedBytes = unpackedBytes
  }
}
