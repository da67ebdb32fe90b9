public import LeadModel

extension LeadGraph {
  /// Every candidate for scoring and routing, sorted by id.
  ///
  /// One lead per person who is not the user's own, at the organisation that is best supported;
  /// and one per organisation, not the user's own, that is no lead's organisation yet. So each
  /// foreign profile is in at least one lead and nobody's interest is lost. Interest is not
  /// asked for here: that is the gate's decision, where a refusal has a name and a reason.
  public func leads() -> [Lead] {
    var leads: [Lead] = []
    var covered: Set<ProfileID> = []
    for person in profiles where person.kind == .person && !person.isUs {
      let organization = organizations(of: person.id).first?.id
      if let organization { covered.insert(organization) }
      if let lead = Lead(person: person.id, organization: organization) { leads.append(lead) }
    }
    for organization in profiles where organization.kind == .organization && !organization.isUs {
      guard !covered.contains(organization.id) else { continue }
      if let lead = Lead(person: nil, organization: organization.id) { leads.append(lead) }
    }
    return leads.sorted { $0.id < $1.id }
  }
}
