/// Finds the parts that the pages of a document are made from.
struct PartOwners {
  private let targets: [String: String]

  init(_ relationships: [Relationship]) {
    targets = Dictionary(
      relationships.filter { !$0.isExternal }.map { ($0.id, $0.target) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The part for each of these relationships; `nil` where there is none, and for a part that
  /// came before: a hostile file may name one part ten thousand times.
  func parts(of ids: [String]) -> [String?] {
    var known: Set<String> = []
    return ids.map { id in
      guard let target = targets[id], known.insert(PartName.key(target)).inserted else {
        return nil
      }
      return target
    }
  }
}
