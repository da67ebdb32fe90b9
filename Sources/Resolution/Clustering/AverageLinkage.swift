import Foundation

/// Two records with the weight of their match.
struct ScoredPair: Sendable {
  let left: Int32
  let right: Int32
  /// log2 of the odds of a match.
  let bits: Double
}

/// Joins records where the mean weight between two groups speaks for it: agglomerative clustering
/// with average linkage.
///
/// One strong link does not join two groups whose other members disagree, so chains over a shared
/// mailbox or a common name break where they are weakest. Ties go to the smallest records.
/// Sokal and Michener, "A statistical method for evaluating systematic relationships" (1958).
struct AverageLinkage {
  /// What a pair weighs that no block brought together, or that weighs less.
  static let absent = -7.0

  /// No single link may outvote many others.
  static func bounded(_ bits: Double) -> Double { min(max(bits, -10), 12) }

  private let limit: Double
  private let sources: [Int32]?

  /// - Parameters:
  ///   - threshold: the probability from which groups are joined.
  ///   - sources: for each record its source; no cluster holds two records of one source.
  init(threshold: Double, sources: [Int32]? = nil) {
    let bounded = min(max(threshold, 0.01), 0.999)
    limit = log2(bounded / (1 - bounded))
    self.sources = sources
  }

  /// For each record, the number of its cluster.
  func clusters(count: Int, edges: [ScoredPair]) -> [Int] {
    var groups = Groups(count: count, edges: edges, sources: sources)
    var queue = LinkQueue()
    for edge in edges {
      if let mean = groups.mean(Int(edge.left), Int(edge.right)), mean > limit {
        queue.push(.init(mean: mean, left: edge.left, right: edge.right))
      }
    }
    while let link = queue.pop() {
      let (left, right) = (Int(link.left), Int(link.right))
      guard groups.mean(left, right) == link.mean, groups.mayJoin(left, right) else { continue }
      let kept = groups.join(left, right)
      for other in groups.neighbours(of: kept) {
        guard let mean = groups.mean(kept, other), mean > limit else { continue }
        queue.push(
          .init(mean: mean, left: Int32(min(kept, other)), right: Int32(max(kept, other))))
      }
    }
    return groups.numbers()
  }
}

/// Groups of records while they grow, each under its root, with the summed weights between them.
private struct Groups {
  private var sets: DisjointSets
  private var sizes: [Int]
  private var sums: [[Int: Double]]
  private var sources: [Set<Int32>]

  init(count: Int, edges: [ScoredPair], sources: [Int32]?) {
    sets = DisjointSets(count: count)
    sizes = Array(repeating: 1, count: count)
    sums = Array(repeating: [:], count: count)
    self.sources = sources.map { $0.map { [$0] } } ?? []
    for edge in edges {
      let weight = AverageLinkage.bounded(edge.bits) - AverageLinkage.absent
      sums[Int(edge.left)][Int(edge.right)] = weight
      sums[Int(edge.right)][Int(edge.left)] = weight
    }
  }

  /// The mean weight of all pairs between two roots; `nil` when they are none, or not linked.
  func mean(_ left: Int, _ right: Int) -> Double? {
    guard sizes[left] > 0, sizes[right] > 0, let sum = sums[left][right] else { return nil }
    return sum / Double(sizes[left] * sizes[right]) + AverageLinkage.absent
  }

  func mayJoin(_ left: Int, _ right: Int) -> Bool {
    sources.isEmpty || sources[left].isDisjoint(with: sources[right])
  }

  func neighbours(of root: Int) -> [Int] { sums[root].keys.sorted() }

  /// The root of the joined group.
  mutating func join(_ left: Int, _ right: Int) -> Int {
    guard let (kept, gone) = sets.unite(left, right) else { return left }
    sizes[kept] += sizes[gone]
    sizes[gone] = 0
    if !sources.isEmpty { sources[kept].formUnion(sources[gone]) }
    sums[kept][gone] = nil
    for (other, sum) in sums[gone] where other != kept {
      sums[kept][other, default: 0] += sum
      sums[other][gone] = nil
      sums[other][kept] = sums[kept][other]
    }
    sums[gone] = [:]
    return kept
  }

  mutating func numbers() -> [Int] { sizes.indices.map { sets.find($0) } }
}

/// Links by weight, the heaviest first; among equals the smallest records.
private struct LinkQueue {
  struct Link {
    let mean: Double
    let left: Int32
    let right: Int32

    func precedes(_ other: Link) -> Bool {
      mean != other.mean
        ? mean > other.mean : (left, right) < (other.left, other.right)
    }
  }

  private var links: [Link] = []

  mutating func push(_ link: Link) {
    links.append(link)
    var child = links.count - 1
    while child > 0, links[child].precedes(links[(child - 1) / 2]) {
      links.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Link? {
    guard let top = links.first, let last = links.popLast() else { return nil }
    guard !links.isEmpty else { return top }
    links[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < links.count && links[child].precedes(links[best]) {
        best = child
      }
      if best == parent { return top }
      links.swapAt(parent, best)
      parent = best
    }
  }
}
