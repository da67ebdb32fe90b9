import GRDB
import LeadModel
import Storage
import Testing

@Suite struct ProfileTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func change(
    _ event: ProfileChange.Event, _ profile: ProfileID, other: ProfileID? = nil
  ) -> ProfileChange {
    ProfileChange(
      event: event, kind: .person, profile: profile, other: other, records: ["r1"], founded: 1,
      reason: "test")
  }

  private func replace(_ profiles: [Profile], _ changes: [ProfileChange] = []) throws {
    try store.resolve(profiles, log: changes)
  }

  @Test func whatIsNotNamedStays() throws {
    let imported = Sample.profile("crm-1")
    try store.importProfiles([imported], from: "crm")
    try replace([Sample.profile("p1"), Sample.profile("p2")])
    let changed = Sample.profile("p2", email: "bo@mill.example")
    try store.resolve([changed, Sample.profile("p3")], removed: ["p1"])
    #expect(try store.profiles() == [imported, changed, Sample.profile("p3")])
    #expect(try store.profile("p1") == nil)
  }

  @Test func recordsMoveBetweenProfiles() throws {
    try replace([
      Sample.profile("p1", records: ["r1", "r2"]), Sample.profile("p2", records: ["r3"]),
    ])
    let after = [
      Sample.profile("p1", records: ["r1"]), Sample.profile("p2", records: ["r2", "r3"]),
    ]
    try store.resolve(after)
    #expect(try store.profiles() == after)
    try store.resolve(removed: ["p1"])
    #expect(try store.profiles() == [after[1]])
  }

  @Test func theLinkLogIsKeptInItsOrder() throws {
    let changes = [change(.created, "p1"), change(.created, "p2"), change(.absorbed, "p1")]
    try replace([Sample.profile("p1", records: ["r1"])], changes)
    try store.resolve(removed: ["p1"], log: [change(.released, "p1")])
    #expect(try store.linkLog() == changes + [change(.released, "p1")])
  }

  @Test func aMergedIdStandsForItsProfileForEver() throws {
    try replace([Sample.profile("p1")], [change(.merged, "p1", other: "p2")])
    #expect(try store.aliases() == ["p2": "p1"])
    #expect(try store.profile("p2") == Sample.profile("p1"))
  }

  @Test func aliasesOfAliasesStandForTheLast() throws {
    try replace(
      [Sample.profile("p3")],
      [change(.merged, "p2", other: "p1"), change(.merged, "p3", other: "p2")])
    #expect(try store.aliases() == ["p1": "p3", "p2": "p3"])
    #expect(try store.profile("p1")?.id == "p3")
  }

  @Test func anIdThatIsItselfAgainStandsForNobodyElse() throws {
    try replace([], [change(.merged, "p1", other: "p2"), change(.split, "p2", other: "p1")])
    #expect(try store.aliases() == [:])
  }

  @Test func theLogIsNeverEdited() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.resolve(log: [change(.created, "p1")])
    #expect(throws: DatabaseError.self) {
      try database.write { db in try db.execute(sql: "UPDATE link_log SET event = 'split'") }
    }
  }

  @Test func anIdLeadsToWhatItsAliasIsItselfAgain() throws {
    try replace(
      [Sample.profile("p3")],
      [change(.merged, "p2", other: "p1"), change(.merged, "p3", other: "p2")])
    try replace([Sample.profile("p2")], [change(.split, "p2", other: "p3")])
    #expect(try store.aliases() == ["p1": "p2"])
  }
}
