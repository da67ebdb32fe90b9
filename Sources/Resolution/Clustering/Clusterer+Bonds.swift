import LeadModel

extension Clusterer {
  /// - Parameters:
  ///   - traits: sorted by record id, no id twice.
  ///   - declared: the records that documents keep apart, each with those it is kept apart from,
  ///     among the traits or not.
  ///   - bonds: what people have judged.
  init(
    rules: [any MatchRule<Traits>], traits: [Traits], declared: [RecordID: Set<RecordID>],
    bonds: JudgedBonds
  ) {
    guard !declared.isEmpty || !bonds.isEmpty else {
      self.init(rules: rules, traits: traits)
      return
    }
    let positions = Dictionary(uniqueKeysWithValues: zip(traits.map(\.record), traits.indices))
    var apart: [Int: Set<Int>] = [:]
    for (record, others) in declared {
      guard let position = positions[record] else { continue }
      apart[position] = Set(others.compactMap { positions[$0] })
    }
    self.init(
      rules: rules, traits: traits, judged: bonds.joined(at: positions),
      apart: Apartness(declared: apart, judged: bonds.apart(at: positions)))
  }
}
