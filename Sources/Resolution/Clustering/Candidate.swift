/// Records that one key suggests to be one: all of `left` with all of `right`, or, where `right`
/// is empty, all of `left` with each other.
struct Candidate: Hashable, Sendable {
  let left: [Int]
  let right: [Int]

  /// Enough pairs to join all.
  var spanningPairs: [(Int, Int)] {
    guard let first = left.first else { return [] }
    guard let other = right.first else { return left.dropFirst().map { (first, $0) } }
    return right.map { (first, $0) } + left.dropFirst().map { ($0, other) }
  }

  /// Every pair.
  var allPairs: [(Int, Int)] {
    if right.isEmpty {
      return left.indices.flatMap { index in
        left[(index + 1)...].map { (left[index], $0) }
      }
    }
    return left.flatMap { mine in right.map { (mine, $0) } }
  }

  var members: [Int] { left + right }
}
