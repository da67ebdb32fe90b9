/// How pairs come to look as they do: matches in a few ways, other pairs in a few ways.
///
/// Within one way the comparisons are independent, as in Fellegi and Sunter, "A theory for record
/// linkage" (1969); several ways (latent classes) let comparisons depend on each other: colleagues
/// share everything but their names, people who moved share nothing but their names.
package struct MixtureModel: Sendable {
  let comparisons: [Comparison]
  var ways: [Way]
  /// The levels that ways of matches have in common, by comparison.
  var shared: [[Double]]
  /// The levels of chance, by comparison.
  var chance: [[Double]]

  /// For each way in a row of its own: its share of each level of each comparison, sixteen to a
  /// comparison, 1 where nothing is compared.
  var table: [Double] {
    ways.flatMap { way in
      way.levels.flatMap { levels in
        [1] + levels + [Double](repeating: 1, count: 15 - levels.count)
      }
    }
  }
}

extension MixtureModel {
  /// The ways before any data.
  ///
  /// - Parameters:
  ///   - pairs: how many pairs there are at all.
  ///   - records: how many records.
  ///   - chance: the levels of random pairs, by comparison.
  ///   - moved: the share of matches that have changed everything about their place.
  init(
    comparisons: [Comparison], pairs: Double, records: Double, chance: [[Double]],
    moved: Double = 0.2
  ) {
    let shared = comparisons.map { Self.normalized($0.levels.map(\.match)) }
    let matches = min(0.2 * records / pairs, 0.1)
    let isPerson = comparisons.contains { $0.circumstance == .family }
    let shares: [(kind: Way.Kind, share: Double)] =
      [
        (.same, matches * (1 - moved)), (.moved, matches * moved), (.chance, 1 - matches),
        (.town, matches),
      ]
      // Who shares an organisation's address is often the organisation under another name.
      + (isPerson
        ? [(.colleagues, matches), (.workmates, matches), (.relatives, matches * 0.2)] : [])
    self.comparisons = comparisons
    self.shared = shared
    self.chance = chance
    ways = shares.filter { way in
      way.kind == .same || way.kind == .chance
        || comparisons.contains { way.kind.source(of: $0) == .own }
    }.map {
      Way(
        $0.kind, share: $0.share, comparisons: comparisons, match: shared, chance: chance)
    }
  }

  static func normalized(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
