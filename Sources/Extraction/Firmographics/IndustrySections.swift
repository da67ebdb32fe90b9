/// Gives a stated activity its NACE Rev. 2 section by the words in it.
struct IndustrySections {
  let list: WordList

  /// "C Manufacturing", or `nil` when no word of the activity is known. The last known word decides:
  /// "distributor of machine tools" trades, it does not make; so trade words in front win.
  func section(of activity: String) -> String? {
    let words = activity.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    if let first = words.first, let section = list.value(first) { return section }
    return words.lazy.compactMap { list.value($0) ?? list.value(singular($0)) }.first
  }

  private func singular(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
