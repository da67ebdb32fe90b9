import LeadModel

/// Weighs pairs of entities under a pinned model.
///
/// A pair's weight depends on the two and on the model only; which pairs are looked at, on the
/// blocks that the two share: an entity more or less changes nothing for others.
struct EntityMatcher {
  private let records: EntityRecords
  private let scorer: Scorer

  /// Blocks of more entities say too little about any two of them.
  static let largestBlock = 60
  /// Pairs that weigh less are not worth a look.
  static let least = -3.0

  /// - Returns: `nil` when the model was made for other comparisons than these.
  init?(_ entities: [EntityRow], model: LinkModel) {
    records = EntityRecords(kind: model.kind, entities).pinned(to: model.frequencies)
    let comparers = records.comparers
    guard let mixture = model.mixture(comparers.flatMap(\.comparisons)) else { return nil }
    scorer = Scorer(comparers: comparers, model: mixture)
  }

  /// Pairs worth a look, by position; in a fixed order.
  func pairs() -> [ScoredPair] {
    let keys = BlockingKeys(records.blockingRules, records: records.count)
    let candidates = CandidatePairs(keys, records: records.count, largest: Self.largestBlock)
    return candidates.pairs.compactMap { pair in
      let bits = bits(Int(pair.left), Int(pair.right))
      return bits > Self.least
        ? ScoredPair(left: pair.left, right: pair.right, bits: bits) : nil
    }
  }

  /// The keys under which each entity meets others of its kind, sorted; the same in whatever company.
  func keys() -> [[UInt64]] {
    let rules: [(salt: UInt64, keys: (Int, (UInt64) -> Void) -> Void)]
    rules = records.blockingRules.map { rule in
      (salt: TextPool.hash(Array("\(records.kind.rawValue) \(rule.name)".utf8)[...]), rule.keys)
    }
    return (0..<records.count).map { entity in
      var keys: Set<UInt64> = []
      for rule in rules {
        rule.keys(entity) { keys.insert(TextPool.finished($0 &+ rule.salt)) }
      }
      return keys.sorted()
    }
  }

  func bits(_ left: Int, _ right: Int) -> Double {
    scorer.bits(left, right, reader.pattern(left, right))
  }

  func waterfall(_ left: Int, _ right: Int) -> Waterfall {
    scorer.waterfall(left, right, reader.pattern(left, right))
  }

  private var reader: PatternReader { PatternReader(comparers: scorer.comparers) }
}
