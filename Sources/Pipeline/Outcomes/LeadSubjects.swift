import LeadModel
import Storage

/// The leads that rows of other systems speak of: by their ids, e-mail addresses or domains.
struct LeadSubjects {
  private var byID: [String: Lead] = [:]
  private var byAddress: [String: Lead] = [:]

  init(_ store: Store) throws {
    let leads = try store.leads().map(\.lead)
    var people: [ProfileID: Lead] = [:]
    var organizations: [ProfileID: Lead] = [:]
    for lead in leads.sorted(by: { $0.id < $1.id }) {
      byID[lead.id.rawValue] = lead
      if let person = lead.person { people[person] = lead }
      if let organization = lead.organization, organizations[organization] == nil {
        organizations[organization] = lead
      }
    }
    for (id, lead) in organizations { byID[id.rawValue] = lead }
    for (id, lead) in people { byID[id.rawValue] = lead }
    for (alias, id) in try store.aliases() { byID[alias.rawValue] = byID[id.rawValue] }
    try readAddresses(store, people, organizations)
  }

  /// A domain stands for its organisation's first lead: where the organisation is a lead of its own,
  /// that one.
  private mutating func readAddresses(
    _ store: Store, _ people: [ProfileID: Lead], _ organizations: [ProfileID: Lead]
  ) throws {
    for profile in try store.profiles() {
      let isPerson = profile.kind == .person
      guard let lead = isPerson ? people[profile.id] : organizations[profile.id] else { continue }
      for field in profile.fields where field.field == (isPerson ? .email : .domain) {
        byAddress[field.value.display.lowercased()] = lead
      }
    }
  }

  /// By the first of lead, e-mail and domain that is told.
  func lead(_ row: OutcomeRows.Row) -> Lead? {
    if let id = row.value(.lead) { return byID[id] }
    return (row.value(.email) ?? row.value(.domain)).flatMap { byAddress[$0.lowercased()] }
  }
}
