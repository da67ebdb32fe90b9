import LeadModel

extension Owner {
  /// Why this owner cannot take the lead; `nil` when nothing is in the way.
  func obstacle(to need: OwnerNeed, load: Int) -> Obstacle? {
    if let absence = absences.first(where: { $0.covers(need.day) }) {
      return Obstacle(
        "absent \(absence.from) to \(absence.to)", until: need.clock.end(ofDay: absence.to))
    }
    if let reason = placeObstacle(country: need.country) { return Obstacle(reason) }
    if let language = need.language, !languages.isEmpty,
      !languages.contains(where: { $0.lowercased() == language.lowercased() })
    {
      return Obstacle("does not speak \(language)")
    }
    let lacking = lacks(of: need.skills)
    if !lacking.isEmpty { return Obstacle("has no skill \(lacking.joined(separator: ", "))") }
    if let capacityPerMonth, load >= capacityPerMonth {
      return Obstacle(
        "at capacity: \(load) of \(capacityPerMonth) this month",
        until: capacityPerMonth > 0 ? need.nextMonth : nil)
    }
    return nil
  }

  private func placeObstacle(country: String?) -> String? {
    guard !territories.isEmpty else { return nil }
    guard let country else { return "the lead's country is unknown" }
    if territories.contains(where: { $0.lowercased() == country.lowercased() }) { return nil }
    return "\(country) is not in \(territories.joined(separator: ", "))"
  }

  func lacks(of skills: [String]) -> [String] {
    let mine = Set(self.skills.map { $0.lowercased() })
    return skills.filter { !mine.contains($0.lowercased()) }
  }

  /// Whether one of the names or domains is an account of theirs.
  func owns(_ account: [String]) -> Bool {
    accounts.contains { account.contains($0.lowercased()) }
  }
}

/// What keeps an owner from a lead.
struct Obstacle {
  let reason: String
  /// When it may be gone; `nil` when time alone does not help.
  let until: Timestamp?

  init(_ reason: String, until: Timestamp? = nil) {
    self.reason = reason
    self.until = until
  }
}
