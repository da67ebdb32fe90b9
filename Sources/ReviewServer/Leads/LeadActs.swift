import Foundation
import HTTPTypes
import LeadModel
import Pipeline
import Storage

/// What people decide about a lead against the rules, and what became of it: durable before the
/// answer, routed after it.
struct LeadActs: Sendable {
  private let call: Call

  init(_ call: Call) { self.call = call }

  /// Sets something until an instant, or until it is withdrawn.
  func set(
    _ change: LeadOverride.Change, on lead: LeadID, because reason: String, until: Timestamp?
  ) async throws -> LeadOverride {
    _ = try known(lead)
    return try await keep {
      try $0.override(change, on: lead, because: reason, until: until)
    }
  }

  /// Takes an override back.
  func withdraw(_ override: String, because reason: String) async throws -> LeadOverride {
    try await keep { try $0.withdrawal(of: override, because: reason) }
  }

  /// Notes what became of a lead.
  ///
  /// - Parameter at: when; `nil` for now.
  func tell(
    _ kind: Outcome.Kind, of lead: LeadID, at: Timestamp?, amount: Money?
  ) async throws -> Outcome {
    let found = try known(lead)
    let at = at ?? call.now
    guard at <= call.now.adding(hours: 24) else {
      throw Problem(.badRequest, "What became of a lead is told when it has happened.")
    }
    let id = Digest.id([lead.rawValue, kind.rawValue, at.description, call.user])
    let outcome = Outcome(
      id: OutcomeID(id), source: Self.source, lead: found, kind: kind, at: at, amount: amount)
    try await Aside.run(throwing: { _ = try call.desk.store.save([outcome]) })
    call.desk.refresher.request(routing: lead)
    return outcome
  }

  /// Every override on a lead, whatever became of it, the oldest first.
  func overrides(on lead: Lead) throws -> [OverrideStanding] {
    try OverrideStanding.all(
      in: call.desk.store, of: lead.person ?? lead.organization, at: call.now)
  }

  /// What became of a lead, the oldest first.
  func outcomes(of lead: Lead) throws -> [Outcome] { try call.desk.store.outcomes(of: lead) }

  static let source = "review"

  static func micropoints(_ points: Double) throws -> Int {
    guard (-10_000...10_000).contains(points) else {
      throw Problem(.badRequest, "score is a number from -10000 to 10000")
    }
    return Int((points * 1_000_000).rounded())
  }

  static func money(_ amount: String, _ currency: String?) throws -> Money {
    let plain = Locale(identifier: "en_US_POSIX")
    guard let number = Decimal(string: amount, locale: plain), number.magnitude < 1e15 else {
      throw Problem(.badRequest, "The amount is a number such as 1234.50.")
    }
    let code = currency?.uppercased()
    if let code, code.count != 3 || !code.allSatisfy({ $0.isASCII && $0.isLetter }) {
      throw Problem(.badRequest, "The currency has three letters, such as EUR.")
    }
    return Money(amount: number, currency: code)
  }

  /// - Throws: a problem when there is no such lead.
  func known(_ id: LeadID) throws -> Lead {
    guard let found = try call.desk.store.lead(id) else { throw Problem.absent("lead of this id") }
    return found.lead
  }

  private func keep(
    _ made: @escaping @Sendable (OverrideDesk) throws -> LeadOverride
  ) async throws -> LeadOverride {
    let override = try await Aside.run(throwing: {
      let desk = OverrideDesk(
        store: call.desk.store, rules: call.desk.configuration.rules, by: call.user, now: call.now)
      let override = try made(desk)
      try call.desk.store.save(override)
      return override
    })
    call.desk.refresher.request(routing: override.lead)
    return override
  }
}
