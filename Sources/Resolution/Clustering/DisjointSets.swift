/// Union–find over the positions 0 ..< count (Tarjan 1975). A set is named by its lowest member,
/// so its name does not depend on the order of the unions.
struct DisjointSets: Sendable {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The lowest member of the set; shortens the path on the way.
  mutating func find(_ member: Int) -> Int {
    var root = member
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// The two roots before, the surviving one first; `nil` when they were one set already.
  @discardableResult
  mutating func unite(_ left: Int, _ right: Int) -> (kept: Int, absorbed: Int)? {
    let (left, right) = (find(left), find(right))
    guard left != right else { return nil }
    let (kept, absorbed) = (min(left, right), max(left, right))
    parents[absorbed] = kept
    return (kept, absorbed)
  }
}
