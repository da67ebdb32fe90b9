import GRDB
package import LeadModel
package import Resolution

extension StoredResolution {
  package func identities(
    of records: Set<RecordID>, together sets: [[RecordID]]
  ) throws -> ProfileIdentities {
    var homes: [RecordID: ProfileID] = [:]
    let home = try db.cachedStatement(sql: "SELECT home FROM profile_homes WHERE record = ?")
    for record in records {
      let id = try String.fetchOne(home, arguments: [record.rawValue])
      homes[record] = id.map { ProfileID($0) }
    }
    let formers = try formers(of: sets)
    var ids = Set(homes.values).union(formers.values.map(\.profile))
    let aliases = try aliases(from: ids)
    ids.formUnion(aliases.keys)
    ids.formUnion(aliases.values)
    let (founded, kinds) = try births(of: ids)
    return ProfileIdentities(
      homes: homes, aliases: aliases, founded: founded, kinds: kinds, formers: formers,
      nextAge: try Store.nextFormerAge(db))
  }

  private func formers(of sets: [[RecordID]]) throws -> [String: ProfileIdentities.Former] {
    let statement = try db.cachedStatement(
      sql: "SELECT profile, age FROM profile_formers WHERE records = ?")
    var formers: [String: ProfileIdentities.Former] = [:]
    for set in sets {
      let key = ProfileIdentities.key(set)
      guard let row = try Row.fetchOne(statement, arguments: [key]) else { continue }
      formers[key] = .init(profile: ProfileID(row["profile"] as String), age: row["age"])
    }
    return formers
  }

  private func aliases(from ids: Set<ProfileID>) throws -> [ProfileID: ProfileID] {
    let statement = try db.cachedStatement(sql: "SELECT next FROM aliases WHERE alias = ?")
    var aliases: [ProfileID: ProfileID] = [:]
    var edge = ids
    while let id = edge.popFirst() {
      guard aliases[id] == nil,
        let next = try String.fetchOne(statement, arguments: [id.rawValue])
      else { continue }
      aliases[id] = ProfileID(next)
      edge.insert(ProfileID(next))
    }
    return aliases
  }

  private func births(
    of ids: Set<ProfileID>
  ) throws -> (founded: [ProfileID: Int], kinds: [ProfileID: EntityKind]) {
    let statement = try db.cachedStatement(
      sql: "SELECT kind, founded FROM profile_ids WHERE id = ?")
    var (founded, kinds): ([ProfileID: Int], [ProfileID: EntityKind]) = ([:], [:])
    for id in ids {
      guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { continue }
      founded[id] = row["founded"]
      kinds[id] = try row.word("kind")
    }
    return (founded, kinds)
  }

  package func use(of id: ProfileID) throws -> ProfileIdentities.Use {
    let profile = "SELECT 1 FROM profiles WHERE id = ? AND origin = '\(Store.derived)'"
    if try isThere(profile, id) { return .profile }
    return try isThere("SELECT 1 FROM aliases WHERE alias = ?", id) ? .alias : .free
  }

  private func isThere(_ sql: String, _ id: ProfileID) throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [id.rawValue]) != nil
  }

  package func ages(of ids: Set<ProfileID>) throws -> [ProfileID: Int] {
    try births(of: ids).founded
  }
}
