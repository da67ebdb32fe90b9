/// Clusters of positions, and the matches that were made and refused on the way.
struct Clustering: Hashable, Sendable {
  /// Each in order, and ordered by their first.
  let clusters: [[Int]]
  let matches: [RecordMatch]
  let refusals: [RefusedMatch]
  let doubts: [DoubtfulMatch]

  /// The cluster of each position.
  var clusterOfPosition: [Int] {
    var result = Array(repeating: 0, count: clusters.reduce(0) { $0 + $1.count })
    for (cluster, members) in clusters.enumerated() {
      for member in members { result[member] = cluster }
    }
    return result
  }
}
