import Foundation

/// How pairs come to look as they do: matches in a few ways, other pairs in a few ways.
///
/// Within one way the comparisons are independent, as in Fellegi and Sunter (1969); several ways
/// (latent classes) let comparisons depend on each other: colleagues share everything but their
/// names, people who moved share nothing but their names.
package struct MixtureModel: Sendable {
  /// Where a way's shares for one comparison come from.
  enum Source: Sendable {
    /// Those of matches, in whatever way.
    case match
    /// Those of random pairs.
    case chance
    /// Its own.
    case own
  }

  enum Kind: String, Sendable {
    case same, moved, chance, colleagues, workmates, relatives, town

    var isMatch: Bool { self == .same || self == .moved }

    func source(of comparison: Comparison) -> Source {
      switch (self, comparison.circumstance) {
      case (.same, .name), (.same, .family), (.same, .identity): .match
      case (.moved, .name), (.moved, .family), (.moved, .identity): .match
      case (.same, _), (.moved, _): .own
      case (.colleagues, .work), (.colleagues, .roof), (.colleagues, .town): .own
      case (.workmates, .work): .own
      case (.relatives, .family), (.relatives, .roof), (.relatives, .town): .own
      case (.town, .town): .own
      default: .chance
      }
    }
  }

  struct Way: Sendable {
    let kind: Kind
    let sources: [Source]
    /// Its share of all pairs.
    var share: Double
    /// By comparison, then by level from 1; level 0 weighs 1.
    var levels: [[Double]]

    var isMatch: Bool { kind.isMatch }

    init(_ kind: Kind, share: Double, _ model: MixtureModel) {
      self.kind = kind
      self.share = share
      sources = model.comparisons.map(kind.source)
      levels = zip(model.comparisons.indices, sources).map { index, source in
        let comparison = model.comparisons[index]
        switch source {
        case .chance: return model.chance[index]
        case .match: return model.shared[index]
        case .own:
          guard kind == .moved else { return model.shared[index] }
          let last = comparison.levels.count - 1
          return comparison.levels.indices.map { $0 == last ? 0.8 : 0.2 / Double(last) }
        }
      }
    }
  }

  let comparisons: [Comparison]
  var ways: [Way] = []
  var shared: [[Double]]
  var chance: [[Double]]

  /// The share of one way for one pattern, before all are made to sum to one.
  func likelihood(_ way: Way, _ pattern: UInt64) -> Double {
    var product = way.share
    var rest = pattern
    for comparison in way.levels.indices {
      let level = Int(rest & 15)
      rest >>= 4
      if level != 0 { product *= way.levels[comparison][level - 1] }
    }
    return product
  }

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
  init(comparisons: [Comparison], pairs: Double, records: Double, chance: [[Double]]) {
    self.comparisons = comparisons
    let matches = min(0.2 * records / pairs, 0.1)
    let chanceShare = 1 - matches
    self.chance = chance
    shared = comparisons.map { Self.normalized($0.levels.map(\.match)) }
    ways = [
      Way(.same, share: matches * 0.8, self), Way(.moved, share: matches * 0.2, self),
      Way(.chance, share: chanceShare, self), Way(.colleagues, share: matches, self),
      Way(.workmates, share: matches, self),
      Way(.relatives, share: matches * 0.2, self), Way(.town, share: matches, self),
    ].filter { way in
      way.kind == .same || way.kind == .chance
        || comparisons.contains { way.kind.source(of: $0) == .own }
    }
    let isPerson = comparisons.contains { $0.circumstance == .family }
    // Who shares an organisation's address is often the organisation under another name.
    ways.removeAll { way in
      isPerson
        ? false : way.kind == .relatives || way.kind == .colleagues || way.kind == .workmates
    }
  }

  static func normalized(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
