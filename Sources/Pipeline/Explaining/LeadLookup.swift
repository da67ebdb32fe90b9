package import LeadModel
package import Storage

/// Finds what an id on the command line means: whole, or any beginning that is unambiguous.
package struct LeadLookup {
  let store: Store

  package init(store: Store) { self.store = store }

  /// The lead of this id, or of a person or organisation of this id.
  package func lead(_ text: String) throws -> LeadID {
    if let lead = try store.lead(LeadID(text)) { return lead.lead.id }
    let ids = try store.leads().map(\.lead)
    let matches = ids.filter { lead in
      [lead.id.rawValue, lead.person?.rawValue, lead.organization?.rawValue]
        .compactMap(\.self).contains { $0.hasPrefix(text) }
    }
    return try only(matches.map(\.id), "lead", text)
  }

  /// The profile of this id, an alias of it, or a beginning of it; of a lead's id its person, or
  /// its organisation where it has no person.
  package func profile(_ text: String) throws -> ProfileID {
    if let lead = try store.lead(LeadID(text))?.lead,
      let profile = lead.person ?? lead.organization
    {
      return profile
    }
    if let profile = try store.profile(ProfileID(text)) { return profile.id }
    let live = try store.profiles().map(\.id).filter { $0.rawValue.hasPrefix(text) }
    if !live.isEmpty { return try only(live, "profile", text) }
    let merged = try store.aliases().filter { $0.key.rawValue.hasPrefix(text) }
    return try only(Set(merged.values).sorted(), "profile", text)
  }

  private func only<Subject>(
    _ found: [StableID<Subject>], _ kind: String, _ text: String
  ) throws -> StableID<Subject> {
    guard let first = found.first, !text.isEmpty else {
      throw GalenaError(.usage, "there is no \(kind) with this id; 'galena leads' lists them")
    }
    guard found.count == 1 else {
      throw GalenaError(
        .usage,
        "\(found.count) \(kind)s begin with this id; give more of it: "
          + found.prefix(5).map(\.rawValue).joined(separator: ", "))
    }
    return first
  }
}
