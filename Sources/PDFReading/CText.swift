import CPoppler

/// Text that poppler hands over.
enum CText {
  /// Copies and frees it; `nil` for null and for empty text.
  static func taking(_ text: UnsafeMutablePointer<gchar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    let copy = String(cString: text)
    return copy.isEmpty ? nil : copy
  }
}
