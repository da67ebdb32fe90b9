import GRDB
import LeadModel
import Storage
import Testing

@Suite struct ProfileTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func event(_ profile: ProfileID, _ change: IdentityEvent.Change) -> IdentityEvent {
    IdentityEvent(profile: profile, change: change, reason: "test", at: Sample.time())
  }

  @Test func replacingKeepsImportedProfilesAndNothingElse() throws {
    let imported = Sample.profile("crm-1")
    try store.importProfiles([imported], from: "crm")
    try store.replaceProfiles([Sample.profile("p1"), Sample.profile("p2")])
    let changed = Sample.profile("p2", email: "bo@mill.example")
    try store.replaceProfiles([changed, Sample.profile("p3")])
    #expect(try store.profiles() == [imported, changed, Sample.profile("p3")])
    #expect(try store.profile("p1") == nil)
  }

  @Test func recordsMoveBetweenProfiles() throws {
    try store.replaceProfiles([
      Sample.profile("p1", records: ["r1", "r2"]), Sample.profile("p2", records: ["r3"]),
    ])
    let after = [
      Sample.profile("p1", records: ["r1"]), Sample.profile("p2", records: ["r2", "r3"]),
    ]
    try store.apply(ProfileChanges(changed: after))
    #expect(try store.profiles() == after)
    try store.apply(ProfileChanges(removed: ["p1"]))
    #expect(try store.profiles() == [after[1]])
  }

  @Test func theIdentityLogIsKeptAndReplayed() throws {
    let events = [
      event("p1", .mint), event("p1", .join("r1")), event("p2", .mint), event("p2", .join("r2")),
      event("p2", .leave("r2")), event("p1", .join("r2")), event("p2", .alias(of: "p1")),
    ]
    try store.replaceProfiles([Sample.profile("p1", records: ["r1", "r2"])], events: events)
    #expect(try store.identityLog() == events)
    let identities = try store.identities()
    #expect(identities.memberships == ["r1": "p1", "r2": "p1"])
    #expect(identities.aliases == ["p2": "p1"])
    #expect(try store.profile("p2") == Sample.profile("p1", records: ["r1", "r2"]))
  }

  @Test func aRecordThatLeftBelongsToNobody() throws {
    try store.replaceProfiles(
      [], events: [event("p1", .mint), event("p1", .join("r1")), event("p1", .leave("r1"))])
    #expect(try store.identities().memberships == [:])
  }

  @Test func aliasesOfAliasesStandForTheLast() throws {
    try store.replaceProfiles(
      [Sample.profile("p3")],
      events: [event("p1", .alias(of: "p2")), event("p2", .alias(of: "p3"))])
    #expect(try store.identities().aliases == ["p1": "p3", "p2": "p3"])
    #expect(try store.profile("p1")?.id == "p3")
  }

  @Test func theLogIsNeverEdited() throws {
    let database = try DatabaseQueue(configuration: Store.configuration())
    let store = try Store(over: database) { "salt" }
    try store.replaceProfiles([], events: [event("p1", .mint)])
    #expect(throws: DatabaseError.self) {
      try database.write { db in try db.execute(sql: "UPDATE identity_log SET reason = 'x'") }
    }
  }

  @Test func derivedSignalsAreReplacedAndImportedOnesStay() throws {
    let imported = Sample.signal("s1", source: "crm")
    try store.importSignals([imported, imported])
    try store.replaceSignals([Sample.signal("s1", source: "document")])
    try store.replaceSignals([Sample.signal("s2", source: "document")])
    #expect(try store.signals() == [imported, Sample.signal("s2", source: "document")])
  }
}
