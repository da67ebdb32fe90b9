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
  /// The age of the next former set.
  package private(set) var nextAge = 0

  package struct Former: Hashable, Sendable, Codable {
    package let profile: ProfileID
    /// How many were taken apart before it.
    package let age: Int

    package init(profile: ProfileID, age: Int) {
      self.profile = profile
      self.age = age
    }
  }

  /// What an id stands for.
  package enum Use: Hashable, Sendable {
    /// For a profile with records.
    case profile
    /// For another id.
    case alias
    case free
  }

  /// Learns how old ids are, of those that it does not know.
  mutating func learn(ages: [ProfileID: Int]) { founded.merge(ages) { mine, _ in mine } }

  /// The id that exactly these records had last, if something was taken from or added to them
  /// since.
  func former(of records: [RecordID]) -> Former? { formers[Self.key(records)] }

  /// What a set of records goes by in `formers`.
  package static func key(_ records: [RecordID]) -> String {
    Digest.id(records.sorted().map(\.rawValue))
  }

  /// Nobody known yet.
  package init() {}

  /// A part of what is known, as a store has it.
  ///
  /// - Parameters:
  ///   - aliases: each with the next one, to the end.
  ///   - nextAge: of the whole.
  package init(
    homes: [RecordID: ProfileID], aliases: [ProfileID: ProfileID], founded: [ProfileID: Int],
    kinds: [ProfileID: EntityKind], formers: [String: Former], nextAge: Int
  ) {
    self.homes = homes
    self.aliases = aliases
    self.founded = founded
    self.kinds = kinds
    self.formers = formers
    self.nextAge = nextAge
  }

  /// What concerns these records, and these sets of records.
  package func part(
    of records: Set<RecordID>, together sets: [[RecordID]]
  ) -> ProfileIdentities {
    let homes = homes.filter { records.contains($0.key) }
    let keys = Set(sets.map(Self.key))
    let formers = formers.filter { keys.contains($0.key) }
    var ids = Set(homes.values).union(formers.values.map(\.profile))
    var edge = ids
    while !edge.isEmpty {
      edge = Set(edge.compactMap { aliases[$0] }).subtracting(ids)
      ids.formUnion(edge)
    }
    return ProfileIdentities(
      homes: homes, aliases: aliases.filter { ids.contains($0.key) },
      founded: founded.filter { ids.contains($0.key) },
      kinds: kinds.filter { ids.contains($0.key) }, formers: formers, nextAge: nextAge)
  }

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
      formers[Self.key(former.records)] = Former(profile: former.profile, age: nextAge)
      nextAge += 1
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
