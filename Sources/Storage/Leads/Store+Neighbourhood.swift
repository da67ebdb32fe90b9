import GRDB
package import Graph
package import LeadModel

/// What the leads that a change concerns are made of.
package struct LeadNeighbourhood: Sendable {
  /// Profiles that are not what they were, with how often they were marked.
  package let stale: [ProfileID: Int]
  /// All that these leads look at; without the evidence of profiles and signals.
  package let graph: LeadGraph
  /// How likely it is, 0…1, that a profile is not one person or organisation; without those that
  /// nobody doubts.
  package let doubts: [ProfileID: Double]
  /// Of the graph's leads, those that the change concerns.
  package let leads: [Lead]
  /// Leads of before that are none any more.
  package let removed: [LeadID]
}

extension Store {
  /// What has to be scored anew, as far as it hangs together with the first stale profiles; `nil`
  /// when nothing is stale.
  ///
  /// A lead looks at its person, its organisation, and everybody there: so each account that a
  /// stale profile is in, or was, counts as a whole.
  package func staleNeighbourhood(limit: Int) throws(StorageError) -> LeadNeighbourhood? {
    try read { db in
      let stale = try String.fetchAll(
        db, sql: "SELECT profile FROM stale_profiles ORDER BY profile LIMIT ?", arguments: [limit])
      return stale.isEmpty ? nil : try Self.neighbourhood(of: stale.map { ProfileID($0) }, db)
    }
  }

  private static func neighbourhood(
    of stale: [ProfileID], _ db: Database
  ) throws -> LeadNeighbourhood {
    let lookup = NeighbourLookup(db: db)
    // Who else is stale at these accounts goes along, so that no account is scored twice.
    let near = try lookup.accounts(of: stale).union(stale)
    let marks = try lookup.marks(of: near.union(lookup.staff(of: near)).union(stale))
    let stale = Set(marks.keys)
    let accounts = try lookup.accounts(of: stale).union(stale)
    let former = try lookup.leads(of: stale, at: accounts)
    let people = try stale.union(lookup.staff(of: accounts)).union(former.compactMap(\.person))
    let all = try people.union(accounts).union(lookup.employers(of: people))
    let graph = LeadGraph(
      profiles: try lookup.profiles(all), signals: try lookup.signals(about: all),
      correspondence: try lookup.correspondence(of: all), linksSignals: false)
    let concerned = stale.union(former.compactMap(\.person))
    let leads = graph.leads().filter { lead in
      lead.person.map(concerned.contains) ?? false
        || lead.organization.map(accounts.contains) ?? false
    }
    let kept = Set(leads.map(\.id))
    return LeadNeighbourhood(
      stale: marks, graph: graph, doubts: try doubts(about: all, db), leads: leads,
      removed: former.map(\.id).filter { !kept.contains($0) }.sorted())
  }

  /// Notes that the leads of these profiles are up to date, but for what was marked again since.
  package func settleStale(_ profiles: [ProfileID: Int]) throws(StorageError) {
    try write { db in
      let delete = try db.cachedStatement(
        sql: "DELETE FROM stale_profiles WHERE profile = ? AND marks = ?")
      for (profile, marks) in profiles { try delete.execute(arguments: [profile.rawValue, marks]) }
    }
  }

  /// How leads were scored last; `nil` when they never were.
  package func scoring() throws(StorageError) -> (rules: String, at: Timestamp)? {
    try read { db in
      guard let rules = try Self.resolutionState("scored-by", db),
        let time = try Self.resolutionState("scored-at", db).flatMap(Int64.init)
      else { return nil }
      return (rules, Timestamp(millisecondsSince1970: time))
    }
  }

  /// Makes every lead due, to be scored under these rules.
  package func beginScoring(rules: String, at now: Timestamp) throws(StorageError) {
    try write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO stale_profiles (profile) SELECT id FROM profiles")
      try Self.setResolutionState("scored-by", to: rules, db)
      try Self.setResolutionState("scored-at", to: String(now.millisecondsSince1970), db)
    }
  }

  /// Who wrote and received what, of all profiles.
  package func correspondence() throws(StorageError) -> [Correspondence] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT payload FROM correspondence ORDER BY document, ordinal")
        .map { try $0.payload(Correspondence.self) }
    }
  }
}

/// Reads what belongs to some profiles.
private struct NeighbourLookup {
  let db: Database

  /// Organisations that these people work at, or that a lead had them at; not the user's own.
  func accounts(of people: some Sequence<ProfileID>) throws -> Set<ProfileID> {
    let now = try ids(
      """
      SELECT a.organization FROM affiliations AS a JOIN profiles AS p ON p.id = a.organization
      WHERE a.person = ? AND NOT p.is_us
      """, people)
    return now.union(
      try ids(
        "SELECT organization FROM leads WHERE person = ? AND organization IS NOT NULL", people))
  }

  /// How often each was marked; without those that are not stale.
  func marks(of ids: Set<ProfileID>) throws -> [ProfileID: Int] {
    let statement = try db.cachedStatement(
      sql: "SELECT marks FROM stale_profiles WHERE profile = ?")
    var marks: [ProfileID: Int] = [:]
    for id in ids { marks[id] = try Int.fetchOne(statement, arguments: [id.rawValue]) }
    return marks
  }

  func staff(of accounts: Set<ProfileID>) throws -> Set<ProfileID> {
    try ids(
      """
      SELECT a.person FROM affiliations AS a JOIN profiles AS p ON p.id = a.organization
      WHERE a.organization = ? AND NOT p.is_us
      """, accounts)
  }

  func employers(of people: Set<ProfileID>) throws -> Set<ProfileID> {
    try ids("SELECT organization FROM affiliations WHERE person = ?", people)
  }

  func leads(of people: Set<ProfileID>, at accounts: Set<ProfileID>) throws -> [Lead] {
    let ofPeople: [Lead] = try payloads("SELECT payload FROM leads WHERE person = ?", people)
    let atAccounts: [Lead] = try payloads(
      "SELECT payload FROM leads WHERE organization = ?", accounts)
    return Array(Set(ofPeople + atAccounts))
  }

  func profiles(_ ids: Set<ProfileID>) throws -> [Profile] {
    try payloads("SELECT payload FROM profiles WHERE id = ?", ids, Profile.init(skimming:))
  }

  func signals(about ids: Set<ProfileID>) throws -> [Signal] {
    try payloads("SELECT payload FROM signals WHERE profile = ?", ids, Signal.init(skimming:))
  }

  func correspondence(of ids: Set<ProfileID>) throws -> [Correspondence] {
    try payloads("SELECT payload FROM correspondence WHERE profile = ?", ids)
  }

  private func ids(
    _ sql: String, _ arguments: some Sequence<ProfileID>
  ) throws -> Set<ProfileID> {
    let statement = try db.cachedStatement(sql: sql)
    return try arguments.reduce(into: []) { found, id in
      found.formUnion(
        try String.fetchAll(statement, arguments: [id.rawValue]).map { ProfileID($0) })
    }
  }

  private func payloads<Value: Decodable>(
    _ sql: String, _ arguments: Set<ProfileID>,
    _ value: (String) throws -> Value = { try CanonicalJSON.value(Value.self, from: $0) }
  ) throws -> [Value] {
    let statement = try db.cachedStatement(sql: sql)
    return try arguments.sorted().flatMap { id in
      try String.fetchAll(statement, arguments: [id.rawValue]).map(value)
    }
  }
}
