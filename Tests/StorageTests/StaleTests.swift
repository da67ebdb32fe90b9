import LeadModel
import Storage
import Testing

/// Which leads are due: those of profiles that are not what they were.
@Suite struct StaleTests {
  let store: Store

  init() throws { store = try Store.inMemory() }

  private func person(at organizations: [ProfileID]) -> Profile {
    Profile(
      id: "p1", kind: .person, fields: [], records: ["r1"],
      affiliations: organizations.map { .init(organization: $0, confidence: 0.9, sources: []) })
  }

  private func settled() throws {
    while let due = try store.staleNeighbourhood(limit: 1) { try store.settleStale(due.stale) }
  }

  @Test func whatChangedIsDueUntilItIsSettled() throws {
    try store.resolve([Sample.profile("p1")])
    let due = try #require(try store.staleNeighbourhood(limit: 9))
    #expect(Set(due.stale.keys) == ["p1"])
    #expect(due.leads.map(\.id) == ["p1@-"])
    try store.settleStale(due.stale)
    #expect(try store.staleNeighbourhood(limit: 9)?.stale == nil)
    try store.resolve([Sample.profile("p1")])
    #expect(try store.staleNeighbourhood(limit: 9)?.stale == nil)
  }

  @Test func whatChangesWhileItIsScoredIsDueAgain() throws {
    try store.resolve([Sample.profile("p1")])
    let due = try #require(try store.staleNeighbourhood(limit: 9))
    try store.importProfiles([Sample.profile("p1", email: "bo@mill.example")], from: "crm")
    try store.settleStale(due.stale)
    #expect(try store.staleNeighbourhood(limit: 9)?.stale.keys.map(\.self) == ["p1"])
  }

  @Test func anOrganisationThatLostSomebodyIsDue() throws {
    let firms = ["o1", "o2"].map {
      Profile(id: ProfileID($0), kind: .organization, fields: [], records: [])
    }
    try store.resolve(firms + [person(at: ["o1", "o2"])])
    try settled()
    try store.resolve([person(at: ["o1"])])
    #expect(try store.staleNeighbourhood(limit: 9)?.stale.keys.contains("o2") == true)
    try settled()
    try store.resolve(removed: ["p1"])
    #expect(try store.staleNeighbourhood(limit: 9)?.stale.keys.contains("o1") == true)
  }
}
