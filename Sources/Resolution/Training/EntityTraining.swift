package import LeadModel

/// Learns a store's own model from its entities, without labels.
struct EntityTraining {
  let kind: EntityKind
  let entities: [EntityValues]

  /// A store of fewer has too few matches left to learn from; the built-in model serves it.
  static let fewestEntities = 2000
  /// A comparison of which fewer pairs have both values keeps what was believed before.
  static let fewestPairs = 100.0
  private static let randomPairs = 40_000

  /// - Throws: `LinkModelRefusal` where there is too little to learn from.
  func trained(named name: String) throws(LinkModelRefusal) -> LinkModel {
    guard entities.count >= Self.fewestEntities else {
      throw LinkModelRefusal(kind: kind, found: entities.count, needed: Self.fewestEntities)
    }
    var records = EntityRecords(kind: kind, entities.map(EntityRow.init))
    let frequencies = records.frequencies
    records = records.pinned(to: frequencies)
    let comparers = records.comparers
    let comparisons = comparers.flatMap(\.comparisons)
    let candidates = CandidatePairs(
      BlockingKeys(records.blockingRules, records: entities.count), records: entities.count,
      largest: EntityMatcher.largestBlock)
    let reader = PatternReader(comparers: comparers)
    let compared = candidates.pairs.map { reader.pair(Int($0.left), Int($0.right)) }
    let patterns = Training.histogram(compared)
    let count = Double(entities.count)
    let training = Training(
      patterns: patterns, random: Training.histogram(randomPairs(reader)),
      pairs: count * (count - 1) / 2, records: count, comparisons: comparisons)
    var model = training.trained()
    var frozen: [String: String] = [:]
    let prior = LinkModel.builtIn(kind)
    for (index, comparison) in comparisons.enumerated() {
      let filled = patterns.reduce(0) { sum, pattern in
        pattern.pattern >> UInt64(4 * index) & 15 == 0 ? sum : sum + pattern.count
      }
      guard filled < Self.fewestPairs else { continue }
      model.freeze(index, from: prior)
      frozen[comparison.name] = "\(Int(filled)) pairs have it, \(Int(Self.fewestPairs)) are needed"
    }
    return LinkModel(
      name: name, kind: kind,
      origin: .init(
        means: .trained, records: entities.count, pairs: compared.count, frozen: frozen),
      threshold: prior.threshold, model: model, frequencies: frequencies)
  }

  private func randomPairs(_ reader: PatternReader) -> [ComparedPair] {
    var generator = SplitMix64(seed: 7)
    let count = UInt64(entities.count)
    return (0..<Self.randomPairs).compactMap { _ in
      let (left, right) = (Int(generator.next() % count), Int(generator.next() % count))
      return left == right ? nil : reader.pair(left, right)
    }
  }
}

/// Why a model cannot be learned.
package struct LinkModelRefusal: Error, Hashable, Sendable {
  package let kind: EntityKind
  package let found: Int
  package let needed: Int
}

/// Compares two records by all comparers.
struct PatternReader {
  let comparers: [any Comparer]

  func pair(_ left: Int, _ right: Int) -> ComparedPair {
    ComparedPair(pattern: pattern(left, right), weight: 1)
  }

  func pattern(_ left: Int, _ right: Int) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { levels in
      guard let base = levels.baseAddress else { return 0 }
      var offset = 0
      for comparer in comparers {
        comparer.compare(left, right, into: base + offset)
        offset += comparer.width
      }
      return ComparedPair.packed(base, width: offset)
    }
  }
}

extension MixtureModel {
  /// Takes one comparison's levels from a model of the same comparisons.
  fileprivate mutating func freeze(_ index: Int, from prior: LinkModel) {
    shared[index] = prior.comparisons[index].match
    chance[index] = prior.comparisons[index].chance
    for number in ways.indices {
      let way = prior.ways.first { $0.kind == ways[number].kind.rawValue }
      ways[number].levels[index] = way?.levels[index] ?? chance[index]
    }
  }
}
