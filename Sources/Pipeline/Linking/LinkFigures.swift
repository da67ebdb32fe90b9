package import Foundation
package import Resolution

/// How well clusters agree with a truth: over pairs of records, and B-cubed over records.
///
/// Bagga and Baldwin, "Entity-based cross-document coreferencing using the vector space model"
/// (1998).
package struct LinkFigures: Hashable, Sendable {
  package let pairPrecision: Double
  package let pairRecall: Double
  package let bCubedPrecision: Double
  package let bCubedRecall: Double

  package var pairF1: Double { Self.harmonic(pairPrecision, pairRecall) }
  package var bCubedF1: Double { Self.harmonic(bCubedPrecision, bCubedRecall) }

  /// - Parameter clusters: for each record, the cluster that was found and the true one.
  init(_ clusters: [(found: String, truth: String)]) {
    var both: [[String]: Int] = [:]
    var found: [String: Int] = [:]
    var truth: [String: Int] = [:]
    for cluster in clusters {
      both[[cluster.found, cluster.truth], default: 0] += 1
      found[cluster.found, default: 0] += 1
      truth[cluster.truth, default: 0] += 1
    }
    func pairs(_ counts: some Collection<Int>) -> Double {
      counts.reduce(0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
    let right = pairs(both.values)
    pairPrecision = found.isEmpty ? 1 : Self.share(right, pairs(found.values))
    pairRecall = Self.share(right, pairs(truth.values))
    var (precision, recall) = (0.0, 0.0)
    for (key, count) in both.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let squared = Double(count) * Double(count)
      precision += squared / Double(found[key[0]] ?? 1)
      recall += squared / Double(truth[key[1]] ?? 1)
    }
    bCubedPrecision = Self.share(precision, Double(clusters.count))
    bCubedRecall = Self.share(recall, Double(clusters.count))
  }

  private static func share(_ part: Double, _ whole: Double) -> Double {
    whole > 0 ? part / whole : 1
  }

  private static func harmonic(_ left: Double, _ right: Double) -> Double {
    left + right > 0 ? 2 * left * right / (left + right) : 0
  }
}

extension LinkedRecords {
  /// - Parameter truth: CSV with columns `record_id` and `cluster_id`; records that it does not
  ///   name do not count.
  package func figures(truth: Data) throws -> LinkFigures {
    let table = PairsTable(csv: truth)
    guard let record = table.header.firstIndex(of: "record_id"),
      let cluster = table.header.firstIndex(of: "cluster_id")
    else {
      throw GalenaError(.usage, "the truth of --evaluate needs columns record_id and cluster_id")
    }
    var found: [String: String] = [:]
    for row in rows { found[row.record] = row.cluster }
    return LinkFigures(
      table.rows.compactMap { row in
        found[row[record]].map { ($0, row[cluster]) }
      })
  }
}
