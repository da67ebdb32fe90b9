import CTesseract

/// How the words lie on an image, as far as it is known before it is read.
enum PageLayout {
  /// Columns, blocks and lines, found by tesseract.
  case page
  /// Words here and there, which are found one by one.
  case sparse

  var mode: TessPageSegMode {
    switch self {
    case .page: PSM_AUTO
    case .sparse: PSM_SPARSE_TEXT
    }
  }
}
