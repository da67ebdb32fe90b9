import LeadModel

/// Chooses an owner among candidates who can take the lead: whose account it is, else who had it
/// before, else who has the organisation's other leads, else as the queue says.
struct OwnerChoice {
  let candidates: [Decision.OwnerCandidate]
  let owner: String?
  let reason: String
  let choice: Decision.OwnerChoice
  /// When somebody may be able to take it; `nil` when somebody can, or nobody is asked to.
  let retry: Timestamp?

  /// What the choice is made for.
  struct Setting {
    let queue: QueueRule
    let need: OwnerNeed
    let load: OwnerLoad
    let context: DecisionContext
    let seed: String
  }

  init(among owners: [Owner], _ setting: Setting) {
    let obstacles = owners.map { $0.obstacle(to: setting.need, load: setting.load[$0.name]) }
    candidates = zip(owners, obstacles).map { owner, obstacle in
      Decision.OwnerCandidate(
        owner: owner.name, eligible: obstacle == nil, reason: obstacle?.reason ?? "can take it",
        load: setting.load[owner.name])
    }
    let able = zip(owners, obstacles).filter { $1 == nil }.map(\.0)
    let pick = Pick(among: able, of: owners, setting)
    owner = pick.owner
    reason = pick.reason
    choice = Decision.OwnerChoice(
      method: pick.method, propensity: pick.propensity, seed: setting.seed)
    // What time does not mend is looked at again every day: rules and leads change.
    retry =
      able.isEmpty && !owners.isEmpty
      ? obstacles.compactMap { $0?.until }.min() ?? setting.need.at.adding(hours: 24) : nil
  }

  /// The owner whom an override names, whatever stands in the way.
  init(override name: String, instead choice: OwnerChoice) {
    self.init(name, .override, "an override names \(name)", instead: choice)
  }

  /// The owner whom an escalation finds nobody to relieve.
  init(keeping name: String, instead choice: OwnerChoice) {
    self.init(name, .kept, "\(choice.reason); \(name) keeps it", instead: choice)
  }

  private init(
    _ owner: String, _ method: Decision.OwnerChoice.Method, _ reason: String,
    instead choice: OwnerChoice
  ) {
    candidates = choice.candidates
    self.owner = owner
    self.reason = reason
    self.choice = Decision.OwnerChoice(
      method: method, propensity: 1, seed: choice.choice.seed)
    retry = nil
  }
}

/// One of those who can take a lead.
private struct Pick {
  var owner: String?
  var reason: String
  var method: Decision.OwnerChoice.Method
  var propensity = 1.0

  init(among able: [Owner], of all: [Owner], _ setting: OwnerChoice.Setting) {
    let context = setting.context
    if able.isEmpty {
      self.init(nobodyOf: all, setting)
    } else if let holder = able.first(where: { $0.owns(context.account) }) {
      self.init(holder, .account, "the organisation is this owner's account")
    } else if let keeper = able.first(where: { $0.name == context.standing?.owner }) {
      self.init(keeper, .kept, "has the lead already")
    } else if let colleague = able.first(where: { $0.name == context.accountOwner }) {
      self.init(colleague, .account, "has other leads of the organisation")
    } else {
      switch setting.queue.choose {
      case .leastLoaded: self.init(leastLoaded: able, setting)
      case .roundRobin: self.init(inTurn: able, of: all, setting)
      case .random: self.init(random: able, setting)
      }
    }
  }

  private init(nobodyOf all: [Owner], _ setting: OwnerChoice.Setting) {
    let queue = setting.queue.name
    owner = nil
    method = .nobody
    reason =
      all.isEmpty
      ? "queue \(queue) has no owners"
      : "none of \(all.count) owners of queue \(queue) can take it"
  }

  private init(_ owner: Owner, _ method: Decision.OwnerChoice.Method, _ reason: String) {
    self.owner = owner.name
    self.method = method
    self.reason = reason
  }

  /// Of equals the first in the queue's order: with even chances that is a round robin.
  private init(leastLoaded able: [Owner], _ setting: OwnerChoice.Setting) {
    let least = able.map { setting.load[$0.name] }.min() ?? 0
    owner = able.first { setting.load[$0.name] == least }?.name
    method = .leastLoaded
    reason = "least loaded of \(able.count) who can take it: \(least) this month"
  }

  /// The first who can, counted from the one after the last in turn, absent ones passed over.
  private init(inTurn able: [Owner], of all: [Owner], _ setting: OwnerChoice.Setting) {
    let last = setting.context.lastInTurn[setting.queue.name]
    let start = all.firstIndex { $0.name == last }.map { $0 + 1 } ?? 0
    let turn = all[start...] + all[..<start]
    let names = Set(able.map(\.name))
    owner = turn.first { names.contains($0.name) }?.name
    method = .roundRobin
    reason = last.map { "next in turn after \($0)" } ?? "first in turn"
  }

  private init(random able: [Owner], _ setting: OwnerChoice.Setting) {
    var chance = SplitMix64(seed: UInt64(setting.seed.prefix(16), radix: 16) ?? 0)
    owner = able[chance.below(able.count)].name
    method = .random
    propensity = 1 / Double(able.count)
    reason = "drawn from \(able.count) who can take it"
  }
}
