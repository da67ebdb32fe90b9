/// What the lists say of words that were looked up before; a document repeats most of its words.
final class KnownWords {
  private var traits: [String: WordTrait.Set] = [:]
  private static let most = 20_000

  /// As it was looked up before, or looked up now.
  func traits(of word: String, lookUp: () -> WordTrait.Set) -> WordTrait.Set {
    if let known = traits[word] { return known }
    if traits.count >= Self.most { traits.removeAll(keepingCapacity: true) }
    let found = lookUp()
    traits[word] = found
    return found
  }
}
