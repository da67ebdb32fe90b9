/// The expected counts of one round.
struct Tally {
  private let prior: MixtureModel
  private let current: MixtureModel
  private let strength: Double
  private let table: [Double]
  /// By way, comparison and level, laid out like the table.
  private var counts: [Double]
  private var shares: [Double]

  init(_ prior: MixtureModel, current: MixtureModel, strength: Double) {
    self.prior = prior
    self.current = current
    self.strength = strength
    table = current.table
    counts = table.map { _ in 0 }
    shares = current.ways.map { _ in 0 }
  }

  mutating func add(
    _ patterns: [(pattern: UInt64, count: Double)], weight: Double, withMatches: Bool
  ) {
    let ways = current.ways.indices.filter { withMatches || !current.ways[$0].isMatch }
    let starts = current.ways.map(\.share)
    let width = current.comparisons.count
    var levels = [Int](repeating: 0, count: width)
    var likelihoods = starts
    for (pattern, count) in patterns {
      for index in 0..<width {
        levels[index] = index * 16 + Int(pattern >> UInt64(4 * index) & 15)
      }
      var sum = 0.0
      for way in ways {
        var product = starts[way]
        let row = way * width * 16
        for level in levels { product *= table[row + level] }
        likelihoods[way] = product
        sum += product
      }
      guard sum > 0 else { continue }
      for way in ways {
        let share = count * weight * likelihoods[way] / sum
        guard share > 1e-9 else { continue }
        shares[way] += share
        let row = way * width * 16
        for level in levels { counts[row + level] += share }
      }
    }
  }

  func model(pairs: Double, belief: Double) -> MixtureModel {
    var model = prior
    let matches = prior.ways.indices.filter { prior.ways[$0].isMatch }
      .reduce(0) { $0 + shares[$1] }
    for index in prior.comparisons.indices {
      let match = zip(summed(index, .match), prior.shared[index])
      model.shared[index] = MixtureModel.normalized(
        match.map { $0 + (strength + matches * belief) * $1 })
      let chance = MixtureModel.normalized(prior.comparisons[index].levels.map(\.chance))
      model.chance[index] = MixtureModel.normalized(
        zip(summed(index, .chance), chance).map { $0 + 2 * $1 })
    }
    for way in model.ways.indices {
      model.ways[way].share = max(shares[way], 1) / pairs
      model.ways[way].levels = model.ways[way].sources.enumerated().map { index, source in
        switch source {
        case .own:
          MixtureModel.normalized(
            zip(row(way, index), prior.ways[way].levels[index]).map { $0 + strength * $1 })
        case .match: model.shared[index]
        case .chance: model.chance[index]
        }
      }
    }
    return model
  }

  private func row(_ way: Int, _ comparison: Int) -> ArraySlice<Double> {
    let start = (way * prior.comparisons.count + comparison) * 16 + 1
    return counts[start..<(start + prior.comparisons[comparison].levels.count)]
  }

  /// The counts of all ways that draw a comparison's levels from one source.
  private func summed(_ comparison: Int, _ source: Way.Source) -> [Double] {
    var sum = prior.comparisons[comparison].levels.map { _ in 0.0 }
    for way in prior.ways.indices where prior.ways[way].sources[comparison] == source {
      for (level, count) in row(way, comparison).enumerated() { sum[level] += count }
    }
    return sum
  }
}
