/// Which given names are short or pet forms of one another: `bob` and `robert`, `pepe` and `jose`.
///
/// Names are folded (`foldedLatin`, `TextFold.tokens` or `TextFold.nameTokens`): lower case,
/// without diacritics. Unknown names are variants of nothing. Two formal names are not variants
/// because they share a nickname: Christopher and Christina are both Chris.
package enum Nicknames {
  /// Whether one is a nickname of the other, or both are nicknames of the same name. A name is no
  /// variant of itself.
  package static func areVariants(_ a: String, _ b: String) -> Bool {
    guard a != b, let mine = groups[a], let theirs = groups[b] else { return false }
    return !mine.isDisjoint(with: theirs)
  }

  /// The groups a name is in, ascending; empty for unknown names. A group is a formal name with
  /// its nicknames, so two variants share one. The numbers mean nothing outside one run.
  package static func group(of folded: String) -> [Int] { groups[folded]?.sorted() ?? [] }

  private static let groups: [String: Set<Int>] = {
    var groups: [String: Set<Int>] = [:]
    let all = parsed(NicknameList.english) + parsed(NicknameList.world)
    for (id, names) in all.enumerated() {
      for name in names {
        groups[name, default: []].insert(id)
        // Keys for comparing fold `ue` too: `sue` is `su` there.
        for key in TextFold.nameTokens(name) { groups[key, default: []].insert(id) }
      }
    }
    return groups
  }()

  /// `robert:bob, rob william:bill` to `[[robert, bob, rob], [william, bill]]`.
  private static func parsed(_ list: String) -> [[String]] {
    var groups: [[String]] = []
    for word in list.split(whereSeparator: \.isWhitespace) {
      let names = word.split { $0 == ":" || $0 == "," }.map(String.init)
      if word.contains(":") {
        groups.append(names)
      } else if let last = groups.indices.last {
        groups[last] += names
      }
    }
    return groups
  }
}
