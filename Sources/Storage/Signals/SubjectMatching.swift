import GRDB
import Graph
import LeadModel

/// Which imported rows have to be matched again, and all that their matches depend on.
struct SubjectMatching {
  let db: Database
  /// Keys whose rows have to be matched again.
  private var touched: Set<String> = []
  private var changed: [String] = []
  private var new: [RowID: ImportedSignal] = [:]

  init(db: Database) { self.db = db }

  /// Brings the keys of new rows up to date. Rows of one system that name the same person or company
  /// learn from each other, so those of before count as well.
  mutating func rekeyRows() throws {
    let find = try db.cachedStatement(
      sql: "SELECT key FROM imported_keys WHERE source = ? AND id = ?")
    let delete = try db.cachedStatement(
      sql: "DELETE FROM imported_keys WHERE source = ? AND id = ?")
    let insert = try db.cachedStatement(
      sql: "INSERT INTO imported_keys (key, source, id) VALUES (?, ?, ?)")
    for row in try newRows() {
      new[RowID(source: row.source, id: row.id.rawValue)] = row
      let former = try String.fetchSet(find, arguments: [row.source, row.id.rawValue])
      let keys = Set(row.keys.map(\.text))
      touched.formUnion(former.union(keys).filter { $0.hasPrefix("external:") })
      guard former != keys else { continue }
      try delete.execute(arguments: [row.source, row.id.rawValue])
      for key in keys { try insert.execute(arguments: [key, row.source, row.id.rawValue]) }
    }
  }

  /// Brings the keys of changed profiles up to date. A key that people share is their employer's,
  /// so those of an organisation's people count as well.
  mutating func rekeyProfiles() throws {
    changed = try String.fetchAll(db, sql: "SELECT profile FROM unmatched_profiles")
    let payload = try db.cachedStatement(sql: "SELECT payload FROM profiles WHERE id = ?")
    let delete = try db.cachedStatement(sql: "DELETE FROM subject_keys WHERE profile = ?")
    let insert = try db.cachedStatement(
      sql: "INSERT INTO subject_keys (key, profile) VALUES (?, ?)")
    let staff = try db.cachedStatement(
      sql: "SELECT person FROM affiliations WHERE organization = ?")
    for id in changed {
      let former = try keys(ofProfile: id)
      let profile = try String.fetchOne(payload, arguments: [id]).map(Profile.init(skimming:))
      let keys = Set((profile.map { Subject($0).keys } ?? []).map(\.text))
      touched.formUnion(former.union(keys))
      touched.insert(SubjectKey.profile(ProfileID(id)).text)
      for person in try String.fetchAll(staff, arguments: [id]) {
        touched.formUnion(try self.keys(ofProfile: person))
      }
      guard former != keys else { continue }
      try delete.execute(arguments: [id])
      for key in keys { try insert.execute(arguments: [key, id]) }
    }
  }

  /// The rows to match again, with all that name the same people and companies as they do, sorted by
  /// source and id.
  func rows() throws -> [ImportedSignal] {
    var ids: Set<RowID> = []
    let about = try db.cachedStatement(
      sql: "SELECT source, id FROM imported_signals WHERE profile = ?")
    for profile in changed { ids.formUnion(try Self.ids(about, [profile])) }
    let having = try db.cachedStatement(sql: "SELECT source, id FROM imported_keys WHERE key = ?")
    for key in touched { ids.formUnion(try Self.ids(having, [key])) }
    let siblings = try db.cachedStatement(
      sql: """
        SELECT o.source, o.id FROM imported_keys AS k JOIN imported_keys AS o ON o.key = k.key
        WHERE k.source = ? AND k.id = ? AND k.key GLOB 'external:*'
        """)
    for id in ids where new[id] == nil {
      ids.formUnion(try Self.ids(siblings, [id.source, id.id]))
    }
    ids.formUnion(new.keys)
    let find = try db.cachedStatement(
      sql: "SELECT payload FROM imported_signals WHERE source = ? AND id = ?")
    return try ids.sorted().compactMap { id in
      try new[id]
        ?? String.fetchOne(find, arguments: [id.source, id.id])
        .map { try CanonicalJSON.value(ImportedSignal.self, from: $0) }
    }
  }

  /// Everybody who has a key of these rows, with their employers.
  func index(over rows: [ImportedSignal]) throws -> SubjectIndex {
    let wanted = rows.reduce(into: Set<SubjectKey>()) { $0.formUnion($1.keys) }
    let holders = try db.cachedStatement(sql: "SELECT profile FROM subject_keys WHERE key = ?")
    let alias = try db.cachedStatement(sql: "SELECT profile FROM aliases WHERE alias = ?")
    let employers = try db.cachedStatement(
      sql: "SELECT organization FROM affiliations WHERE person = ?")
    var aliases: [ProfileID: ProfileID] = [:]
    var found: [String: Set<SubjectKey>] = [:]
    for key in wanted {
      if case .profile(let id) = key {
        aliases[id] = try String.fetchOne(alias, arguments: [id.rawValue]).map { ProfileID($0) }
        found[(aliases[id] ?? id).rawValue, default: []].formUnion([])
      }
      for holder in try String.fetchAll(holders, arguments: [key.text]) {
        found[holder, default: []].insert(key)
      }
    }
    var subjects: [Subject] = []
    for (id, keys) in found {
      let firms = try String.fetchSet(employers, arguments: [id])
      subjects += try subject(id, keys, firms)
      for firm in firms where found[firm] == nil {
        let standing = try String.fetchOne(alias, arguments: [firm])
        aliases[ProfileID(firm)] = standing.map { ProfileID($0) }
        subjects += try subject(standing ?? firm, [], [])
      }
    }
    return SubjectIndex(subjects: subjects, aliases: aliases, rows: rows)
  }

  /// Nobody where there is no such profile.
  private func subject(
    _ id: String, _ keys: Set<SubjectKey>, _ employers: Set<String>
  ) throws -> [Subject] {
    let kind = try String.fetchOne(
      db.cachedStatement(sql: "SELECT kind FROM profiles WHERE id = ?"), arguments: [id])
    guard let kind = kind.flatMap(EntityKind.init) else { return [] }
    return [
      Subject(
        id: ProfileID(id), kind: kind, keys: keys,
        employers: Set(employers.map { ProfileID($0) }))
    ]
  }

  private struct RowID: Hashable, Comparable {
    let source: String
    let id: String

    static func < (left: Self, right: Self) -> Bool {
      left.source == right.source
        ? SignalID(left.id) < SignalID(right.id)
        : left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
    }
  }

  private func newRows() throws -> [ImportedSignal] {
    try String.fetchAll(
      db,
      sql: """
        SELECT i.payload FROM unmatched_rows AS u
        JOIN imported_signals AS i ON i.source = u.source AND i.id = u.id
        """
    ).map { try CanonicalJSON.value(ImportedSignal.self, from: $0) }
  }

  private func keys(ofProfile id: String) throws -> Set<String> {
    try String.fetchSet(
      db.cachedStatement(sql: "SELECT key FROM subject_keys WHERE profile = ?"), arguments: [id])
  }

  private static func ids(
    _ statement: GRDB.Statement, _ arguments: StatementArguments
  ) throws -> Set<RowID> {
    Set(
      try Row.fetchAll(statement, arguments: arguments).map {
        RowID(source: $0["source"], id: $0["id"])
      })
  }
}
