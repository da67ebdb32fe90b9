import Delivery
import LeadModel
import Storage

/// Writes down for a receiver who a lead is, why it counts and what to do next, with the ink behind
/// it.
struct HandOffBuilder {
  let store: Store
  /// Leads by the organisation that they are at.
  private let colleagues: [ProfileID: [Lead]]

  private static let mostReasons = 6
  private static let mostQuotes = 2
  private static let mostColleagues = 12
  private static let longestQuote = 240

  init(store: Store, leads: [LeadRow]) {
    self.store = store
    colleagues = Dictionary(
      grouping: leads.map(\.lead).filter { $0.organization != nil && $0.person != nil },
      by: { $0.organization ?? "" })
  }

  /// `nil` when the lead or its decision is not there any more.
  func handOff(
    of id: LeadID, event: DeliveryEvent, key: String
  ) throws -> HandOff? {
    let explanation = try Explainer(store: store).explanation(of: id)
    guard let decision = explanation.decision, let scored = try store.lead(id) else { return nil }
    let lead = explanation.lead
    let person = try lead.person.flatMap(store.profile)
    let organization = try lead.organization.flatMap(store.profile)
    return HandOff(
      event: event, key: key, lead: id, title: explanation.title,
      person: person.map { HandOff.Person($0, features: scored.features) },
      organization: organization.map(HandOff.Organization.init), decision: .init(decision),
      scores: Dictionary(
        explanation.scores.map { ($0.kind.rawValue, $0.points) },
        uniquingKeysWith: { one, _ in one }),
      why: reasons(explanation),
      nextStep: NextStep(
        signals: try store.signals(of: lead), person: person, organization: organization,
        event: event
      ).text,
      colleagues: try others(at: lead), documents: documents(scored))
  }

  private func reasons(_ explanation: Explanation) -> [HandOff.Reason] {
    explanation.scores.filter { $0.kind != .combined }.flatMap { score in
      score.terms.filter { $0.micropoints > 0 }.map { (score.kind, $0) }
    }
    .sorted { ($1.1.micropoints, $0.1.name) < ($0.1.micropoints, $1.1.name) }
    .prefix(Self.mostReasons)
    .map { kind, term in
      HandOff.Reason(
        score: kind.rawValue, name: term.name, points: term.points, reason: term.reason,
        quotes: Array(
          term.sources.flatMap(\.sightings).flatMap(quotes).distinct.prefix(Self.mostQuotes)))
    }
  }

  private func quotes(_ sighting: Explanation.Sighting) -> [HandOff.Quote] {
    guard let document = sighting.document, let evidence = sighting.evidence else { return [] }
    return evidence.parts.map { part in
      let text = part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return HandOff.Quote(
        text: String(text.prefix(Self.longestQuote)), document: document, path: sighting.path,
        page: part.page)
    }
  }

  private func others(at lead: Lead) throws -> [HandOff.Colleague] {
    let people = (lead.organization.flatMap { colleagues[$0] } ?? []).compactMap(\.person)
    return try people.filter { $0 != lead.person }.prefix(Self.mostColleagues)
      .compactMap(store.profile).map { profile in
        HandOff.Colleague(
          id: profile.id,
          name: profile.best(.personName)?.display ?? profile.best(.email)?.display
            ?? profile.id.rawValue,
          title: profile.best(.personTitle)?.display, role: profile.best(.personRole)?.display)
      }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  private func documents(_ scored: ScoredLead) -> Int {
    guard case .number(let count)? = scored.features.first(where: { $0.name == "documents" })?.value
    else { return 0 }
    return Int(count)
  }
}

extension [HandOff.Quote] {
  fileprivate var distinct: [HandOff.Quote] {
    var seen: Set<HandOff.Quote> = []
    return filter { seen.insert($0).inserted }
  }
}

extension HandOff.Person {
  init(_ profile: Profile, features: [FeatureValue]) {
    self.init(id: profile.id)
    if case .personName(let parts)? = profile.best(.personName) {
      name = parts.full
      givenName = parts.given
      familyName = parts.family
    }
    title = profile.best(.personTitle)?.display
    email = profile.best(.email)?.display
    phone = profile.best(.phone)?.display
    if case .text(let role)? = features.first(where: { $0.name == "buying-role" })?.value {
      self.role = role
    }
  }
}

extension HandOff.Organization {
  init(_ profile: Profile) {
    self.init(id: profile.id)
    name = profile.best(.organizationName)?.display
    domain = profile.best(.domain)?.display
    website = profile.best(.website)?.display
    phone = profile.best(.phone)?.display
    email = profile.best(.email)?.display
    industry = profile.best(.industry)?.display
    employees = profile.best(.employees)?.display
    guard case .address(let address)? = profile.best(.address) ?? profile.best(.headquarters) else {
      return
    }
    street = address.street
    city = address.city
    postcode = address.postcode
    country = address.country
  }
}
