/// Which columns of a table of pairs hold the two names and what they are.
struct PairColumns: Equatable {
  let left: Int
  let right: Int
  let kind: Int?

  init?(_ header: [String]) {
    let names = header.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    let pair = Self.names.lazy.compactMap { left, right -> (Int, Int)? in
      guard let left = names.firstIndex(of: left), let right = names.firstIndex(of: right) else {
        return nil
      }
      return (left, right)
    }.first
    guard let pair else { return nil }
    (left, right) = pair
    kind = ["schema", "kind", "type"].lazy.compactMap(names.firstIndex(of:)).first
  }

  /// Without case, spaces and signs: `Left Name`, `left_name` and `leftname` are one.
  private static let names = [
    ("name1", "name2"), ("leftname", "rightname"), ("namea", "nameb"), ("left", "right"),
    ("a", "b"),
  ]
}
