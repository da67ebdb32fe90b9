package import LeadModel
package import Resolution
package import Storage

/// Who is who among two people or organisations and those around them, as it would be resolved from
/// their own documents: what a question about a pair needs of a store of any size.
package struct PairNeighbourhood: Sendable {
  /// So many records of an employer say what it is called and where it is found.
  private static let recordsOfEmployer = 50

  let store: Store
  let configuration: GalenaConfiguration
  /// Their records, in the order of arrival.
  let left: [RecordID]
  let right: [RecordID]
  private let claims: SourceClaims

  /// - Parameters: profiles, records, or ids that were merged.
  /// - Throws: a usage error for ids that nothing is known by.
  package init(
    _ left: String, _ right: String, store: Store, configuration: GalenaConfiguration
  ) throws {
    self.store = store
    self.configuration = configuration
    let selection = RecordSelection(store: store)
    self.left = try selection.records(left).map(\.id)
    self.right = try selection.records(right).map(\.id)
    claims = SourceClaims(
      try store.sourceDocuments(of: try Self.around(self.left + self.right, store)))
  }

  /// All records of their profiles, and some of their employers'.
  private static func around(_ records: [RecordID], _ store: Store) throws -> [RecordID] {
    var around = Set(records)
    var profiles: Set<ProfileID> = []
    for record in records {
      guard let profile = try store.profile(of: record), profiles.insert(profile.id).inserted
      else { continue }
      around.formUnion(profile.records)
      for affiliation in profile.affiliations {
        let employer = try store.profile(affiliation.organization)
        around.formUnion(employer?.records.prefix(recordsOfEmployer) ?? [])
      }
    }
    return around.sorted()
  }

  /// Why the two are one or not.
  package func explanation() throws -> LinkExplanation {
    // Of a profile and an id merged into it, the records that did not come with that id.
    let sides = (left.filter { !right.contains($0) }, right.filter { !left.contains($0) })
    let resolver = configuration.resolver(try ModelShelf(store: store).standing())
    guard
      let explanation = resolver.explanation(
        sides.0.isEmpty ? left : sides.0, sides.1.isEmpty ? right : sides.1, in: try resolved(),
        records: claims.records, links: claims.links)
    else {
      throw GalenaError(.usage, "these cannot be compared; name two people or two organisations")
    }
    return explanation
  }

  /// What a judgement on them would change, without making it.
  package func preview(_ judgement: Judgement) throws -> [ProfileDifference] {
    ProfileDifference.all(from: try resolved(), to: try resolved(supposing: [judgement]))
  }

  private func resolved(supposing judgements: [Judgement] = []) throws -> ResolvedProfiles {
    let records = Set(claims.records.map(\.id))
    let documents = Set(claims.records.map(\.document))
    let about = try store.judgements().filter { judgement in
      judgement.verdict.kind == .withdrawn
        || judgement.verdict.documents.contains { documents.contains($0) }
    }
    return configuration.resolver(try ModelShelf(store: store).standing()).resolve(
      records: claims.records, links: claims.links, previous: try store.identities(of: records),
      judgements: about + judgements)
  }
}
