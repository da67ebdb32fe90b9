import Foundation
import LeadModel
import Routing
import Storage
import Testing

@testable import Pipeline

@Suite struct OutcomeImportTests {
  private func world() throws -> RoutedWorld {
    let world = try RoutedWorld(seed: 11, people: 6)
    try world.refresh(.default)
    return world
  }

  @Test func aTableIsTakenInOnce() throws {
    let store = try world().store
    let table = Data(
      """
      E-Mail;Status;Close Date;Amount;Currency;Lead
      ;Won;2026-03-01;1234.50;eur;p1@o1
      ;lost;2026-03-02T10:00:00Z;;;p2
      ;gone;2026-03-02;;;p2
      nobody@nowhere.example;won;2026-03-02;;;
      ;won;yesterday;;;p2
      ;won;2026-03-02;much;;p2
      """.utf8)
    let first = try OutcomeImport(store: store, source: "crm").run(table)
    #expect("\(first.rows) \(first.new) \(first.known) \(first.waiting)" == "6 2 0 1")
    #expect(first.problems.map(\.line) == [4, 6, 7])
    let again = try OutcomeImport(store: store, source: "crm").run(table)
    #expect("\(again.new) \(again.known) \(again.waiting)" == "0 2 1")
    #expect(try store.waitingOutcomes() == 1)
    let outcomes = try store.outcomes()
    #expect(outcomes.map(\.lead) == ["p1@o1", "p2@o0"])
    #expect(outcomes.first?.amount == Money(amount: 1234.5, currency: "EUR"))
    #expect(try store.verifyAudit().firstBreak == nil)
  }

  @Test func linesAreTakenInToo() throws {
    let world = try world()
    let store = world.store
    try store.importProfiles(world.profiles(), from: "crm")
    let lines = Data(
      """
      {"domain": "firm1.example", "outcome": "accepted", "at": "2026-03-01", "id": 7}

      nothing
      """.utf8)
    let report = try OutcomeImport(store: store, source: "crm").run(lines)
    #expect("\(report.rows) \(report.new)" == "2 1")
    #expect(report.problems.map(\.line) == [3])
    #expect(try store.outcomes().first?.id == "7")
  }

  /// What is told before its lead is there is its outcome once it is; an address that two people have
  /// is nobody's.
  @Test func outcomesWaitForTheirLead() throws {
    let store = try Store.inMemory()
    func person(_ id: ProfileID, _ email: String) -> Profile {
      Profile(
        id: id, kind: .person, fields: [RoutedWorld.field(.email, email)], records: [],
        affiliations: [], isUs: false)
    }
    let lines = Data(
      """
      {"email": "Ada@Mill.example", "outcome": "won", "at": "2026-03-01"}
      {"email": "desk@mill.example", "outcome": "lost", "at": "2026-03-02"}
      {"lead": "later", "outcome": "accepted", "at": "2026-03-03"}
      """.utf8)
    let report = try OutcomeImport(store: store, source: "crm").run(lines)
    #expect("\(report.new) \(report.waiting) \(report.problems.count)" == "0 3 0")
    func refresh(_ profiles: [Profile]) throws {
      try store.importProfiles(profiles, from: "crm")
      try LeadRefresh(store: store, configuration: .default)
        .run(at: Timestamp(millisecondsSince1970: 1_780_000_000_000))
    }
    try refresh([
      person("ada", "ada@mill.example"), person("ben", "desk@mill.example"),
      person("eve", "desk@mill.example"),
    ])
    #expect(try store.outcomes().map(\.lead) == ["ada@-"])
    #expect(try store.waitingOutcomes() == 2)
    try refresh([person("eve", "eve@mill.example"), person("later", "l@mill.example")])
    #expect(try store.outcomes().map(\.lead) == ["ada@-", "ben@-", "later@-"])
    #expect(try store.waitingOutcomes() == 0)
    let again = try OutcomeImport(store: store, source: "crm").run(lines)
    #expect("\(again.new) \(again.known) \(again.waiting)" == "0 3 0")
    #expect(try store.verifyAudit().firstBreak == nil)
  }

  @Test(arguments: ["", "a,b\n1,2", "outcome,at\nwon,2026-01-01"])
  func whatIsNoTableIsRefused(text: String) throws {
    let store = try world().store
    #expect(throws: GalenaError.self) {
      try OutcomeImport(store: store, source: "crm").run(Data(text.utf8))
    }
  }
}
