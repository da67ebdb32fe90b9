import LeadModel
import Resolution
import Storage

/// The records that an id on the command line stands for: a record itself, those that an id
/// brought along when it was merged, or all of a profile.
struct RecordSelection {
  let store: Store

  /// In the order of arrival; never empty.
  func records(_ id: String) throws -> [Resolution.SourceRecord] {
    let record = try sources(of: [RecordID(id)])
    if !record.isEmpty { return record }
    let whole = try profile(id)
    let merged = try came(with: id, into: whole)
    return try sources(of: merged.isEmpty ? whole.records : merged)
  }

  /// A profile that is made of records, by its id, an alias, or the beginning of one.
  func profile(_ id: String) throws -> Profile {
    guard let profile = try store.profile(try LeadLookup(store: store).profile(id)),
      !profile.records.isEmpty
    else {
      throw GalenaError(
        .usage, "there is no profile made of documents with this id; 'galena leads' lists them")
    }
    return profile
  }

  /// The records of a profile that came with a merged id (or the beginning of one); empty when
  /// `id` is the profile's own.
  func came(with id: String, into profile: Profile) throws -> [RecordID] {
    guard !id.isEmpty, !profile.id.rawValue.hasPrefix(id) else { return [] }
    let homes = try store.identities(of: Set(profile.records)).homes
    return profile.records.filter { homes[$0]?.rawValue.hasPrefix(id) ?? false }
  }

  func sources(of records: [RecordID]) throws -> [Resolution.SourceRecord] {
    let wanted = Set(records)
    return SourceClaims(try store.sourceDocuments(of: records)).records
      .filter { wanted.contains($0.id) }
  }
}
