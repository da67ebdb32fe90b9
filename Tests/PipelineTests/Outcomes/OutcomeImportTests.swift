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
    #expect("\(first.rows) \(first.new) \(first.known)" == "6 2 0")
    #expect(first.problems.map(\.line) == [4, 5, 6, 7])
    let again = try OutcomeImport(store: store, source: "crm").run(table)
    #expect("\(again.new) \(again.known)" == "0 2")
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

  @Test(arguments: ["", "a,b\n1,2", "outcome,at\nwon,2026-01-01"])
  func whatIsNoTableIsRefused(text: String) throws {
    let store = try world().store
    #expect(throws: GalenaError.self) {
      try OutcomeImport(store: store, source: "crm").run(Data(text.utf8))
    }
  }
}
