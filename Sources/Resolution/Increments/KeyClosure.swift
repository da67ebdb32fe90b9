import LeadModel

/// The records that take part when some are matched anew: everything that keys, one after another,
/// lead to. Records that share no key with them make no difference to them.
struct KeyClosure<Store: ResolutionStore> {
  let store: Store
  let partners: [RecordID: Set<RecordID>]
  /// Records not in force any longer.
  let gone: Set<RecordID>

  /// - Parameters:
  ///   - dirty: records that are new or changed.
  ///   - keys: those that dirty records have now.
  func members(from dirty: Set<RecordID>, holding keys: Set<UInt64>) throws -> Set<RecordID> {
    var members = dirty
    var edge = keys
    for record in try store.indexed(dirty.union(gone)).values { edge.formUnion(record.keys) }
    var seen = edge
    var judged = members
    while !edge.isEmpty || !judged.isEmpty {
      var found = try store.records(sharing: edge)
      for record in judged { found.formUnion(partners[record] ?? []) }
      found.subtract(members)
      found.subtract(gone)
      let indexed = try store.indexed(found)
      judged = Set(indexed.keys)
      members.formUnion(judged)
      edge = Set(indexed.values.flatMap(\.keys)).subtracting(seen)
      seen.formUnion(edge)
    }
    return members
  }
}

extension Array {
  /// The keys of a record under exact rules, as hashes; sorted.
  func strongKeys<Traits>(of traits: Traits, kind: EntityKind) -> [UInt64]
  where Element == any MatchRule<Traits> {
    var keys: Set<UInt64> = []
    for rule in self { keys.formUnion(Self.hashes(rule, traits, kind)) }
    return keys.sorted()
  }

  private static func hashes<Traits: MatchTraits>(
    _ rule: some MatchRule<Traits>, _ traits: Traits, _ kind: EntityKind
  ) -> [UInt64] {
    rule.keys(of: traits).map { key in
      TextPool.hash(Array<UInt8>("\(kind.rawValue) \(rule.id) \(key)".utf8)[...])
    }
  }
}
