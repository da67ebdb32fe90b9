/// Texts of folded letters, asked for words in them.
struct Letters {
  let all: [String]
  /// All of them between spaces, which no word has.
  private let joined: [UInt8]

  init(_ all: [String]) {
    self.all = all
    joined = Array(all.joined(separator: " ").utf8)
  }

  /// Whether a word of folded letters stands somewhere in one of the texts.
  func contain(_ word: String) -> Bool {
    guard !joined.isEmpty else { return false }
    let word = Array(word.utf8)
    guard let first = word.first, word.count <= joined.count else { return false }
    for start in 0...(joined.count - word.count)
    where joined[start] == first && joined[start..<(start + word.count)].elementsEqual(word) {
      return true
    }
    return false
  }
}
