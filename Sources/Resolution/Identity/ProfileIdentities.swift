package import LeadModel

/// Who was who after the last resolution: what ids need to stay stable. Equal to a replay of the
/// log of changes.
package struct ProfileIdentities: Hashable, Sendable, Codable {
  /// The profile that a record founded or first joined. Merges do not move a record's home, so
  /// that undoing one finds every record's own profile again.
  package private(set) var homes: [RecordID: ProfileID] = [:]
  /// The next id of each merged one; follow it to the end.
  package private(set) var aliases: [ProfileID: ProfileID] = [:]
  /// The age of every id ever minted: its founding record's arrival, or for an id minted by a
  /// split the arrival that was next.
  package private(set) var founded: [ProfileID: Int] = [:]

  package private(set) var kinds: [ProfileID: EntityKind] = [:]

  /// Which id exactly these records once had, by a hash of them; only sets that a merge, a split or
  /// a move took apart. The latest counts.
  package private(set) var formers: [String: Former] = [:]

  package struct Former: Hashable, Sendable, Codable {
    let profile: ProfileID
    /// How many were taken apart before it.
    let age: Int
  }

  /// The id that exactly these records had last, if something was taken from or added to them
  /// since.
  func former(of records: [RecordID]) -> Former? { formers[Self.key(records)] }

  private static func key(_ records: [RecordID]) -> String {
    Digest.id(records.sorted().map(\.rawValue))
  }

  /// Nobody known yet.
  package init() {}

  package init(replaying changes: some Sequence<ProfileChange>) {
    for change in changes { apply(change) }
  }

  /// The profile that an id stands for now: itself, or what it was merged into.
  package func resolve(_ id: ProfileID) -> ProfileID {
    var id = id
    while let next = aliases[id] { id = next }
    return id
  }

  /// The profile of a record; `nil` when it was not seen before.
  package func profile(of record: RecordID) -> ProfileID? { homes[record].map(resolve) }

  /// Every merged id with the one that stands for it now.
  package var resolvedAliases: [ProfileID: ProfileID] {
    Dictionary(uniqueKeysWithValues: aliases.keys.map { ($0, resolve($0)) })
  }

  package mutating func apply(_ change: ProfileChange) {
    for former in change.before ?? [] {
      formers[Self.key(former.records)] = Former(profile: former.profile, age: formers.count)
    }
    switch change.event {
    case .created, .split:
      aliases[change.profile] = nil
      founded[change.profile] = change.founded
      kinds[change.profile] = change.kind
      settle(change)
    case .absorbed: settle(change)
    case .merged: aliases[change.other ?? change.profile] = change.profile
    case .released: for record in change.records { homes[record] = nil }
    }
  }

  private mutating func settle(_ change: ProfileChange) {
    for record in change.records { homes[record] = change.profile }
  }
}
