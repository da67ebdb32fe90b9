import LeadModel
import Pipeline
import Storage

/// What people decided about a lead and what became of it, with the forms to say more.
struct LeadActsView: Encodable {
  struct Line: Encodable {
    let id: String
    let what: String
    let by: String
    let at: String
    let reason: String
    let until: String
    let state: String
    let isInForce: Bool
  }

  struct Happened: Encodable {
    let what: String
    let at: String
    let from: String
    let amount: String?
  }

  let lead: String
  let overrides: [Line]
  let hasOverrides: Bool
  let canOverride: Bool
  let queueNames: [String]
  let tierNames: [String]
  let ownerNames: [String]
  let hasOwnerNames: Bool
  let outcomes: [Happened]
  let hasOutcomes: Bool
  let canTell: Bool
  let token: String

  /// - Parameter id: what the lead is called at this address.
  init(_ lead: Lead, _ id: LeadID, _ call: Call) throws {
    let acts = LeadActs(call)
    let names = OverrideNames(call.desk.configuration)
    self.lead = Links.lead(id)
    overrides = try acts.overrides(on: lead).reversed().map(Self.line)
    hasOverrides = !overrides.isEmpty
    canOverride = call.role >= .operator
    queueNames = names.queues
    tierNames = names.tiers
    ownerNames = names.owners
    hasOwnerNames = !ownerNames.isEmpty
    outcomes = try acts.outcomes(of: lead).reversed().map {
      Happened(
        what: Words.plain($0.kind.rawValue), at: Words.moment($0.at), from: $0.source,
        amount: $0.amount?.display)
    }
    hasOutcomes = !outcomes.isEmpty
    canTell = call.role >= .reviewer
    token = call.session?.formToken ?? ""
  }

  private static func line(_ standing: OverrideStanding) -> Line {
    let override = standing.override
    let ended = standing.withdrawnBy.map { "withdrawn by \($0.by): \($0.reason)" }
    return Line(
      id: override.id.rawValue, what: words(override.change), by: override.by,
      at: Words.moment(override.at), reason: override.reason,
      until: override.until.map { "until \(Words.day($0))" } ?? "until it is withdrawn",
      state: ended ?? (standing.state == .inForce ? "in force" : "ended"),
      isInForce: standing.state == .inForce)
  }

  private static func words(_ change: LeadOverride.Change) -> String {
    [
      change.qualified.map { $0 ? "qualified" : "not qualified" },
      change.tier.map { "tier \($0)" }, change.queue.map { "queue \($0)" },
      change.owner.map { "owner \($0)" },
      change.micropoints.map { "\(Words.points(Double($0) / 1_000_000)) points" },
    ].compactMap(\.self).joined(separator: ", ")
  }
}
