extension Resolver {
  /// Brings profiles and index up to date with what has changed, and looks at nothing else.
  ///
  /// Comes to the same profiles, ids and doubts as `resolve` over everything. A batch of all
  /// records, into a store without an index, makes the index.
  ///
  /// - Parameter isWhole: whether the batch is everything that there is.
  /// - Throws: `WholeResolutionNeeded` when the rest of the store has to be looked at, too; nothing
  ///   that was written to the index until then counts. Whatever the store throws.
  package func update(
    _ batch: ResolutionBatch, in store: inout some ResolutionStore, isWhole: Bool = false
  ) throws -> ResolutionChanges {
    var update = ProfileUpdate(
      resolver: self, claims: LoadedClaims(judgements: JudgedRecords.valid(batch.judgements)))
    try update.take(batch, store)
    let organizations = try update.organizations(&store, isWhole: isWhole)
    let people = try update.people(&store)
    try store.put(update.bonds)
    return try update.changes(
      organizations.clusters + people.clusters, organizations.matches + people.matches, batch, store
    )
  }
}
