/// Which words of two names stand for each other.
///
/// Words pair greedily, best first: equal ones, nicknames, initials, misspelled ones, and neighbours
/// that the other side writes as one. The result is symmetric and does not depend on the order of
/// words, which `inversions` counts.
struct WordAlignment {
  struct Pair {
    enum Kind { case equal, nickname, initial, misspelled }
    let kind: Kind
    /// Typing mistakes between the two.
    let edits: Int
    /// Mistakes between how they sound.
    let soundEdits: Int
    /// Letters of the longer one.
    let length: Int
    let weight: Double
    let isSameStart: Bool
    let left: Range<Int>
    let right: Range<Int>
  }

  private(set) var pairs: [Pair] = []
  /// Indices of words without a partner.
  private(set) var leftOver: [Int] = []
  private(set) var rightOver: [Int] = []

  /// - Parameter byConsonants: one of the two was written without vowels.
  init(_ left: [NameToken], _ right: [NameToken], byConsonants: Bool) {
    let candidates = Candidates(left, right, byConsonants: byConsonants).sorted
    var (leftTaken, rightTaken) = (UInt64(0), UInt64(0))
    for candidate in candidates {
      let (mine, theirs) = (Self.bits(candidate.left), Self.bits(candidate.right))
      guard leftTaken & mine == 0, rightTaken & theirs == 0 else { continue }
      leftTaken |= mine
      rightTaken |= theirs
      pairs.append(candidate)
    }
    leftOver = left.indices.filter { leftTaken & (1 << $0) == 0 }
    rightOver = right.indices.filter { rightTaken & (1 << $0) == 0 }
  }

  enum Order { case same, rotated, shuffled }

  /// Whether the paired words stand in the same order; `rotated` when the last ones stand first on
  /// the other side, as in `Byng Ada`.
  var order: Order {
    let places = pairs.sorted { $0.left.lowerBound < $1.left.lowerBound }.map(\.right.lowerBound)
    let drops = zip(places, places.dropFirst()).count { $0 > $1 }
    guard drops > 0, let first = places.first, let last = places.last else { return .same }
    return drops == 1 && last < first ? .rotated : .shuffled
  }

  private static func bits(_ range: Range<Int>) -> UInt64 {
    ((1 << range.count) - 1) << range.lowerBound
  }
}
