import LeadModel
import Routing

/// Who has how many leads, which organisations, and whose turn it was, while leads are decided one
/// after the other.
struct AssignmentDesk {
  /// Of the month.
  private(set) var load: OwnerLoad
  private(set) var accounts: [ProfileID: String]
  private(set) var lastInTurn: [String: String]
  private let clock: RoutingClock

  init(
    load: OwnerLoad, accounts: [ProfileID: String], lastInTurn: [String: String],
    clock: RoutingClock
  ) {
    self.clock = clock
    self.load = load
    self.accounts = accounts
    self.lastInTurn = lastInTurn
  }

  /// The load without a lead that is decided again: it does not stand in its own way.
  func load(without standing: StandingDecision?, at now: Timestamp) -> OwnerLoad {
    var load = load
    if let assigned = standing?.assignedAt, clock.month(of: assigned) == clock.month(of: now) {
      load.release(standing?.owner)
    }
    return load
  }

  mutating func note(
    _ decision: Decision, of lead: Lead, instead standing: StandingDecision?, at now: Timestamp
  ) {
    let stays = standing?.owner != nil && standing?.owner == decision.owner
    if !stays {
      load = load(without: standing, at: now)
      load.assign(decision.owner)
    }
    if let owner = decision.owner {
      if let organization = lead.organization { accounts[organization] = owner }
      if decision.choice?.method == .roundRobin { lastInTurn[decision.queue] = owner }
    }
  }
}
