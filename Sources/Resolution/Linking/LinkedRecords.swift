import Foundation

/// Records with their clusters, and how they were found.
package struct LinkedRecords: Sendable {
  package struct Row: Hashable, Sendable {
    package let record: String
    /// The smallest record id of the cluster.
    package let cluster: String
    /// How sure it is that the record is in the right cluster: with others, the probability of
    /// its mean link to them; alone, that it is no other record.
    package let probability: Double
  }

  /// In the order of the table.
  package let rows: [Row]
  package let model: MixtureModel
  package let blocking: BlockingSummary

  package var clusterCount: Int { Set(rows.map(\.cluster)).count }

  /// - Parameters:
  ///   - ids: sorted.
  ///   - rows: where each record stands in the table.
  ///   - clusters: for each record, the number of its cluster.
  init(
    ids: [String], rows: [Int], clusters: [Int], edges: [ScoredPair], model: MixtureModel,
    blocking: BlockingSummary
  ) {
    self.model = model
    self.blocking = blocking
    var first: [Int: Int] = [:]
    var sizes: [Int: Int] = [:]
    for (record, cluster) in clusters.enumerated() {
      if first[cluster] == nil { first[cluster] = record }
      sizes[cluster, default: 0] += 1
    }
    var inside = [Double](repeating: 0, count: ids.count)
    var linked = [Int](repeating: 0, count: ids.count)
    var outside = [Double](repeating: AverageLinkage.absent, count: ids.count)
    for edge in edges {
      let (left, right) = (Int(edge.left), Int(edge.right))
      for record in [left, right] {
        if clusters[left] == clusters[right] {
          inside[record] += AverageLinkage.bounded(edge.bits)
          linked[record] += 1
        } else {
          outside[record] = max(outside[record], edge.bits)
        }
      }
    }
    var result = [Row?](repeating: nil, count: ids.count)
    for record in ids.indices {
      let cluster = clusters[record]
      let others = (sizes[cluster] ?? 1) - 1
      let absent = Double(others - linked[record]) * AverageLinkage.absent
      let probability =
        others > 0
        ? Self.probability((inside[record] + absent) / Double(others))
        : 1 - Self.probability(outside[record])
      result[rows[record]] = Row(
        record: ids[record], cluster: ids[first[cluster] ?? record], probability: probability)
    }
    self.rows = result.compactMap(\.self)
  }

  private static func probability(_ bits: Double) -> Double { 1 / (1 + exp2(-bits)) }
}

/// What blocking found and left out.
package struct BlockingSummary: Hashable, Sendable, Codable {
  /// Pairs to be compared.
  package let pairs: Int
  /// Whether these are all pairs there are.
  package let isEveryPair: Bool
  /// The largest block whose pairs were compared; 0 when there was no blocking.
  package let largestBlock: Int
  /// Blocks left out because they were larger: their pairs meet under other keys or not at all.
  package let cutBlocks: Int
}
