import LeadModel
import Storage
import Testing

/// Who follows a store reads only the profiles that changed.
@Suite struct ProfileChangesTests {
  private func ids(_ store: Store, after place: Int64) throws -> [ProfileID] {
    try store.changedProfiles(after: place, limit: 100).map(\.id)
  }

  @Test func aProfileIsReadAgainWhenItOrItsScoreChanged() throws {
    let store = try Store.inMemory()
    try store.importProfiles([Sample.profile("p1"), Sample.profile("p2")], from: "crm")
    let first = try store.changedProfiles(after: 0, limit: 100)
    #expect(Set(first.map(\.id)) == ["p1", "p2"])
    #expect(first.allSatisfy { $0.points == nil && $0.profile != nil })
    let last = try #require(first.last).place
    #expect(try ids(store, after: last).isEmpty)

    try store.importProfiles([Sample.profile("p1", email: "new@mill.example")], from: "crm")
    let second = try store.changedProfiles(after: last, limit: 100)
    #expect(second.map(\.id) == ["p1"])
    #expect(second.first?.profile?.best(.email)?.display == "new@mill.example")

    let lead = try #require(Lead(person: "p2", organization: nil))
    let score = Sample.score(.combined, points: 42)
    try store.saveLeads(
      changed: [ScoredLead(lead: lead, title: "Ada", features: [], scores: [score])],
      at: Sample.time())
    let third = try store.changedProfiles(after: try #require(second.last).place, limit: 100)
    #expect(third.map(\.id) == ["p2"] && third.first?.points == 42)

    try store.saveLeads(changed: [], removed: [lead.id], at: Sample.time())
    let fourth = try store.changedProfiles(after: try #require(third.last).place, limit: 100)
    #expect(fourth.map(\.id) == ["p2"] && fourth.first?.points == nil)
  }

  @Test func changesAreReadInPortions() throws {
    let store = try Store.inMemory()
    try store.importProfiles((0..<5).map { Sample.profile("p\($0)") }, from: "crm")
    var place: Int64 = 0
    var found: [ProfileID] = []
    while let last = try store.changedProfiles(after: place, limit: 2).last {
      found += try store.changedProfiles(after: place, limit: 2).map(\.id)
      place = last.place
    }
    #expect(found.sorted() == (0..<5).map { ProfileID("p\($0)") })
  }
}
