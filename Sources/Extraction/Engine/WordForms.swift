/// The words of a document, each of them once.
final class WordForms {
  private var forms: [Key: WordForm] = [:]

  /// The word with these bytes.
  func word(_ bytes: ArraySlice<UInt8>) -> WordForm {
    let key = Key(bytes: bytes)
    if let known = forms[key] { return known }
    let form = WordForm(bytes)
    forms[key] = form
    return form
  }

  /// Bytes are compared, not characters: two writings of one letter stay two words.
  private struct Key: Hashable {
    let bytes: ArraySlice<UInt8>

    /// All at once; the standard library's own goes byte by byte.
    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
