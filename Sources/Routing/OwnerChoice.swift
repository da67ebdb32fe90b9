import LeadModel

/// Chooses an owner among a queue's candidates: of those who can take the lead the one with the
/// least leads this month, and of equals the first in the queue's order. With even chances that is
/// a round robin, and it needs no memory but the load.
struct OwnerChoice {
  let candidates: [Decision.OwnerCandidate]
  let owner: String?
  let reason: String

  init(
    queue: String, owners: [Owner], country: String?, language: String?, load: OwnerLoad,
    day: String
  ) {
    candidates = owners.map { owner in
      let obstacle = owner.obstacle(
        country: country, language: language, load: load[owner.name], day: day)
      return Decision.OwnerCandidate(
        owner: owner.name, eligible: obstacle == nil, reason: obstacle ?? "can take it",
        load: load[owner.name])
    }
    let eligible = candidates.filter(\.eligible)
    let least = eligible.map(\.load).min()
    let chosen = eligible.first { $0.load == least }
    owner = chosen?.owner
    if let chosen {
      reason = "least loaded of \(eligible.count) who can take it: \(chosen.load) this month"
    } else if candidates.isEmpty {
      reason = "queue \(queue) has no owners"
    } else {
      reason = "none of \(candidates.count) owners of queue \(queue) can take it"
    }
  }
}

extension Owner {
  /// Why this owner cannot take the lead; `nil` when nothing is in the way.
  fileprivate func obstacle(
    country: String?, language: String?, load: Int, day: String
  ) -> String? {
    if let absence = absences.first(where: { $0.covers(day) }) {
      return "absent \(absence.from) to \(absence.to)"
    }
    if !territories.isEmpty {
      guard let country else { return "the lead's country is unknown" }
      if !territories.contains(where: { $0.lowercased() == country.lowercased() }) {
        return "\(country) is not in \(territories.joined(separator: ", "))"
      }
    }
    if let language, !languages.isEmpty,
      !languages.contains(where: { $0.lowercased() == language.lowercased() })
    {
      return "does not speak \(language)"
    }
    if let capacityPerMonth, load >= capacityPerMonth {
      return "at capacity: \(load) of \(capacityPerMonth) this month"
    }
    return nil
  }
}
