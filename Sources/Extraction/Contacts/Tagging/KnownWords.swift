/// What is known of words wherever they stand; a document repeats most of its words.
final class KnownWords {
  /// What is known of one word.
  struct Entry {
    /// Of its writing and of the lists that it is in.
    let traits: WordTrait.Set
    /// Its folded letters, compared with those of mailboxes and domains.
    let letters: String
    /// Whether names of cities or of departments have it before other words.
    let opensCity: Bool
    let opensDepartment: Bool
  }

  private var entries: [String: Entry] = [:]
  private static let most = 50_000

  /// As it was looked up before, or looked up now.
  func entry(of word: String, lookUp: () -> Entry) -> Entry {
    if let known = entries[word] { return known }
    if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
    let found = lookUp()
    entries[word] = found
    return found
  }
}
