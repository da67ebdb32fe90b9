/// Why a PDF, or one of its pages, could not be read.
package enum PDFError: Error, Hashable {
  /// Encrypted, and none of the passwords opens it.
  case encrypted
  /// Poppler finds no usable structure, also none that it could rebuild.
  case damaged
  /// The page tree names a page that is not there.
  case pageMissing
  /// The page has no finite, positive size, or cairo refused to draw it.
  case notRenderable
}
