import LeadModel
import Testing

@testable import Resolution

@Suite struct AverageLinkageTests {
  private func partition(_ clusters: [Int]) -> Set<Set<Int>> {
    var members: [Int: Set<Int>] = [:]
    for (record, cluster) in clusters.enumerated() { members[cluster, default: []].insert(record) }
    return Set(members.values)
  }

  @Test func oneLinkDoesNotJoinTwoGroupsThatDisagree() {
    var edges: [ScoredPair] = []
    for group in [[0, 1, 2], [3, 4, 5]] as [[Int32]] {
      edges.append(.init(left: group[0], right: group[1], bits: 10))
      edges.append(.init(left: group[0], right: group[2], bits: 10))
      edges.append(.init(left: group[1], right: group[2], bits: 10))
    }
    edges.append(.init(left: 2, right: 3, bits: 9))
    let clusters = AverageLinkage(threshold: 0.5).clusters(count: 6, edges: edges)
    #expect(partition(clusters) == [[0, 1, 2], [3, 4, 5]])
  }

  /// Whichever of two joined records stands for the group, the other's source counts too.
  @Test(arguments: [[1, 2, 1], [2, 1, 1]] as [[Int32]])
  func recordsOfOneSourceStayApart(sources: [Int32]) {
    let edges = [
      ScoredPair(left: 0, right: 1, bits: 9), ScoredPair(left: 1, right: 2, bits: 8),
      ScoredPair(left: 0, right: 2, bits: 8),
    ]
    let linkage = AverageLinkage(threshold: 0.5, sources: sources)
    #expect(partition(linkage.clusters(count: 3, edges: edges)) == [[0, 1], [2]])
  }

  /// Against the textbook: join the pair of groups with the highest mean until none is high enough.
  @Test func agreesWithTheTextbookInAnyOrder() {
    var random = SplitMix64(seed: 21)
    for round in 0..<200 {
      let count = 9
      var edges: [ScoredPair] = []
      for left in 0..<Int32(count) {
        for right in (left + 1)..<Int32(count + 1) where right < count {
          guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
          edges.append(
            .init(left: left, right: right, bits: Double.random(in: -6..<9, using: &random)))
        }
      }
      let linkage = AverageLinkage(threshold: 0.5)
      let found = partition(linkage.clusters(count: count, edges: edges))
      #expect(found == Self.textbook(count, edges), "round \(round)")
      let shuffled = partition(
        linkage.clusters(count: count, edges: edges.shuffled(using: &random)))
      #expect(shuffled == found)
    }
  }

  private static func textbook(_ count: Int, _ edges: [ScoredPair]) -> Set<Set<Int>> {
    var groups = (0..<count).map { Set([$0]) }
    func mean(_ left: Set<Int>, _ right: Set<Int>) -> Double {
      var sum = Double(left.count * right.count) * AverageLinkage.absent
      for edge in edges {
        let (a, b) = (Int(edge.left), Int(edge.right))
        if (left.contains(a) && right.contains(b)) || (left.contains(b) && right.contains(a)) {
          sum += AverageLinkage.bounded(edge.bits) - AverageLinkage.absent
        }
      }
      return sum / Double(left.count * right.count)
    }
    while true {
      var best: (mean: Double, left: Int, right: Int)?
      for left in groups.indices {
        for right in groups.indices where right > left {
          let mean = mean(groups[left], groups[right])
          if mean > (best?.mean ?? 0) { best = (mean, left, right) }
        }
      }
      guard let best else { return Set(groups) }
      groups[best.left].formUnion(groups[best.right])
      groups.remove(at: best.right)
    }
  }
}
