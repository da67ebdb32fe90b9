import LeadModel
import Storage

/// What people have said of leads, found again whatever became of the ids of their profiles.
struct LeadFacts {
  private let overrides: [ProfileID: [LeadOverride]]
  private let outcomes: [ProfileID: [Outcome]]

  init(_ store: Store) throws {
    let all = try store.overrides()
    let told = try store.outcomes()
    let aliases = all.isEmpty && told.isEmpty ? [:] : try store.aliases()
    let withdrawn = Set(all.compactMap(\.change.withdraws))
    overrides = Self.grouped(
      all.filter { $0.change.withdraws == nil && !withdrawn.contains($0.id) }, aliases
    ) { $0.person ?? $0.organization }
    outcomes = Self.grouped(told, aliases) { $0.person ?? $0.organization }
  }

  /// Those on some leads alone.
  init(_ store: Store, on leads: [Lead]) throws {
    let facts = try store.facts(about: Set(leads.compactMap { $0.person ?? $0.organization }))
    overrides = Self.grouped(facts.overrides, facts.aliases) { $0.person ?? $0.organization }
    outcomes = Self.grouped(facts.outcomes, facts.aliases) { $0.person ?? $0.organization }
  }

  /// Those in force.
  func overrides(on lead: Lead, at now: Timestamp) -> [LeadOverride] {
    of(lead, in: overrides).filter { $0.isInForce(at: now) }
  }

  func outcomes(of lead: Lead) -> [Outcome] { of(lead, in: outcomes) }

  private func of<Fact>(_ lead: Lead, in facts: [ProfileID: [Fact]]) -> [Fact] {
    (lead.person ?? lead.organization).flatMap { facts[$0] } ?? []
  }

  private static func grouped<Fact>(
    _ facts: [Fact], _ aliases: [ProfileID: ProfileID], by subject: (Fact) -> ProfileID?
  ) -> [ProfileID: [Fact]] {
    facts.reduce(into: [:]) { groups, fact in
      guard let id = subject(fact) else { return }
      groups[aliases[id] ?? id, default: []].append(fact)
    }
  }
}
