public import LeadModel

/// One lead as it was known at an instant: nothing that was observed or happened later is in it.
///
/// Undated facts count as known. A golden value all of whose sightings are later is not shown,
/// and none of its losers takes its place: choosing values is Resolution's work.
public struct LeadView: Sendable {
  public let lead: Lead
  public let asOf: Timestamp
  /// With the fields, sightings and affiliations known by then.
  public let person: Profile?
  /// `nil` also while the person was not known to work there.
  public let organization: Profile?
  /// Each event once, in time order.
  public let signals: [LeadSignal]
  /// Documents of the person and of the organisation known by then, sorted by id.
  public let documents: [Sighting]
  /// People at the organisation who are not the user's own and were known to be there by then,
  /// sorted; the lead's person is one of them. `nil` when there is no organisation.
  public let staff: [ProfileID]?

  public struct Sighting: Hashable, Sendable {
    public let document: DocumentID
    /// The latest date by which its evidence places it; `nil` when undated.
    public let observedAt: Timestamp?
  }

  public init(of lead: Lead, in graph: LeadGraph, asOf: Timestamp) {
    var accounts = AccountViews(of: graph, asOf: asOf)
    self.init(of: lead, in: &accounts)
  }

  /// For many leads of one graph: what they share of an account is worked out once.
  public init(of lead: Lead, in accounts: inout AccountViews) {
    let (graph, asOf) = (accounts.graph, accounts.asOf)
    let account =
      graph.knowsEmployer(of: lead, upTo: asOf)
      ? lead.organization.map { accounts.view(of: $0) } : nil
    self.lead = lead
    self.asOf = asOf
    person = lead.person.flatMap(graph.profile)?.known(at: asOf)
    organization = account?.organization
    signals = graph.signals(of: lead, upTo: asOf, speakers: account?.speakers)
    let mine = lead.person.map { graph.sightings(of: $0, asOf: asOf) } ?? []
    documents = mine.joined(with: account?.documents ?? [])
    staff = account?.staff
  }
}

extension Profile {
  /// The profile with only what was observed by `instant`.
  func known(at instant: Timestamp) -> Profile {
    let isAllKnown =
      fields.allSatisfy { $0.isWhollyKnown(at: instant) }
      && affiliations.allSatisfy { $0.sources.areKnown(at: instant) }
    guard !isAllKnown else { return self }
    return Profile(
      id: id, kind: kind, fields: fields.compactMap { $0.known(at: instant) }, records: records,
      affiliations: affiliations.compactMap { $0.known(at: instant) }, isUs: isUs)
  }
}

extension Profile.Affiliation {
  func known(at instant: Timestamp) -> Profile.Affiliation? {
    let known = sources.known(at: instant)
    guard !known.isEmpty || sources.isEmpty else { return nil }
    return Profile.Affiliation(
      organization: organization, confidence: confidence, sources: known)
  }
}

extension GoldenField {
  /// Whether nothing of it is later, losers included.
  fileprivate func isWhollyKnown(at instant: Timestamp) -> Bool {
    losers.isEmpty && !sources.isEmpty && sources.areKnown(at: instant)
  }

  func known(at instant: Timestamp) -> GoldenField? {
    let known = sources.known(at: instant)
    guard !known.isEmpty else { return nil }
    return GoldenField(field: field, value: value, strategy: strategy, sources: known)
  }
}

extension [FieldSource] {
  fileprivate func areKnown(at instant: Timestamp) -> Bool {
    allSatisfy { source in source.observedAt.map { $0 <= instant } ?? true }
  }

  fileprivate func known(at instant: Timestamp) -> [FieldSource] {
    filter { source in source.observedAt.map { $0 <= instant } ?? true }
  }
}
