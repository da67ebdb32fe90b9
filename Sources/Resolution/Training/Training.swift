/// Learns a model from pairs without labels, by expectation and maximisation.
struct Training {
  /// Distinct patterns of candidate pairs, with how many pairs have each.
  let patterns: [(pattern: UInt64, count: Double)]
  /// The same of random pairs.
  let random: [(pattern: UInt64, count: Double)]
  /// How many pairs there are at all.
  let pairs: Double
  let records: Double
  let comparisons: [Comparison]
  /// What prior belief weighs, in pairs.
  var strength = 20.0
  /// The most rounds; it settles before that as a rule.
  var rounds = 40
  /// What prior belief about names and birth dates weighs beside one match: without it, a
  /// small table teaches that matches often have other names.
  var belief = 1.0

  /// How many pairs show each pattern, by pattern.
  static func histogram(_ pairs: [ComparedPair]) -> [(pattern: UInt64, count: Double)] {
    var counts: [UInt64: Double] = [:]
    for pair in pairs where pair.weight > 0 {
      counts[pair.pattern, default: 0] += Double(pair.weight)
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What each pair outside the candidates stands for.
  private var randomWeight: Double {
    let candidates = patterns.reduce(0) { $0 + $1.count }
    let sampled = random.reduce(0) { $0 + $1.count }
    return sampled > 0 ? max(pairs - candidates, 0) / sampled : 0
  }

  /// The model that explains all pairs best, from the prior on: rounds of expectation and
  /// maximisation until no share moves much.
  ///
  /// Dempster, Laird and Rubin, "Maximum likelihood from incomplete data via the EM algorithm"
  /// (1977).
  func trained() -> MixtureModel {
    var model = MixtureModel(
      comparisons: comparisons, pairs: pairs, records: records, chance: firstChance())
    let prior = model
    let weight = randomWeight
    for _ in 0..<rounds {
      var tally = Tally(prior, current: model, strength: strength)
      tally.add(patterns, weight: 1, withMatches: true)
      if weight > 0 { tally.add(random, weight: weight, withMatches: false) }
      let next = tally.model(pairs: pairs, belief: belief)
      let isSettled = next.isNear(model)
      model = next
      if isSettled { break }
    }
    return model
  }

  /// The levels of random pairs.
  private func firstChance() -> [[Double]] {
    var counts = comparisons.map { comparison in
      MixtureModel.normalized(comparison.levels.map(\.chance)).map { $0 * 2 }
    }
    for (pattern, count) in random.isEmpty ? patterns : random {
      for index in comparisons.indices {
        let level = Int(pattern >> UInt64(4 * index) & 15)
        if level != 0 { counts[index][level - 1] += count }
      }
    }
    return counts.map(MixtureModel.normalized)
  }
}

extension MixtureModel {
  /// Whether no share moved by more than a thousandth of itself and a little.
  fileprivate func isNear(_ other: MixtureModel) -> Bool {
    zip(ways, other.ways).allSatisfy { mine, theirs in
      abs(mine.share - theirs.share) <= 0.005 * theirs.share
        && zip(mine.levels, theirs.levels).allSatisfy { mine, theirs in
          zip(mine, theirs).allSatisfy { abs($0 - $1) < 0.002 }
        }
    }
  }
}
