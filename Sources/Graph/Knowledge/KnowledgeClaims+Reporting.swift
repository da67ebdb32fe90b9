import LeadModel

extension KnowledgeClaims {
  /// Who reports to whom, from the names and functions in `person.manager`.
  ///
  /// The manager is the profile whose own name was read in the very same place, or else the only
  /// colleague of that name or title. Where nobody is, or several are, there is no edge: the value
  /// waits on the profile until somebody is known.
  mutating func addReportingLines(in graph: LeadGraph) {
    let claims = graph.profiles.filter { $0.kind == .person }.flatMap { person in
      person.fields.filter { $0.field == .manager }.map { (person: person, field: $0) }
    }
    guard !claims.isEmpty else { return }
    let places = NamePlaces(of: graph.profiles)
    for (person, field) in claims {
      guard
        let manager = places.person(at: field, but: person)
          ?? graph.colleague(called: field, of: person),
        manager.id != person.id
      else { continue }
      note(
        .reportsTo, KnowledgeNode(person), KnowledgeNode(manager),
        field.sources.map(\.confidence).max() ?? 0, field.sources.map(EdgeEvidence.init))
    }
  }

  /// Competitors and suppliers that are one known organisation each.
  mutating func addMarket(of graph: LeadGraph) {
    let kinds: [Field: KnowledgeEdge.Kind] = [.competitor: .competesWith, .supplier: .customerOf]
    let claims = graph.profiles.filter { $0.kind == .organization }.flatMap { firm in
      firm.fields.compactMap { field in kinds[field.field].map { (firm, field, $0) } }
    }
    guard !claims.isEmpty else { return }
    let names = FirmNames(of: graph.profiles)
    for (firm, field, kind) in claims {
      guard let other = names.firm(called: field.value.display), other.id != firm.id else {
        continue
      }
      note(
        kind, KnowledgeNode(firm), KnowledgeNode(other),
        field.sources.map(\.confidence).max() ?? 0, field.sources.map(EdgeEvidence.init))
    }
  }
}

/// Where documents name people: who stands in which place.
private struct NamePlaces {
  private let people: [DocumentID: [(part: Evidence.Part, profile: Profile)]]

  init(of profiles: [Profile]) {
    var people: [DocumentID: [(part: Evidence.Part, profile: Profile)]] = [:]
    for profile in profiles where profile.kind == .person {
      for field in profile.fields where field.field == .personName {
        for source in field.sources + field.losers.flatMap(\.sources) {
          guard let document = source.document, let evidence = source.evidence else { continue }
          people[document, default: []] += evidence.parts.map { ($0, profile) }
        }
      }
    }
    self.people = people
  }

  /// The only other person whose name was read where the field's value was.
  func person(at field: GoldenField, but report: Profile) -> Profile? {
    var found: [ProfileID: Profile] = [:]
    for source in field.sources {
      guard let document = source.document, let parts = source.evidence?.parts else { continue }
      for (part, profile) in people[document] ?? [] where profile.id != report.id {
        if parts.contains(where: part.overlaps) { found[profile.id] = profile }
      }
    }
    return found.count == 1 ? found.first?.value : nil
  }
}

extension LeadGraph {
  /// The only colleague with the name or title that the field holds.
  fileprivate func colleague(called field: GoldenField, of person: Profile) -> Profile? {
    let called = PlainWords(field.value.display)
    let colleagues = Set(
      person.affiliations.flatMap { people(of: $0.organization).map(\.id) }
    ).subtracting([person.id]).compactMap(profile)
    let byName = colleagues.filter { $0.isCalled(called) }
    if !byName.isEmpty { return byName.count == 1 ? byName[0] : nil }
    let byTitle = colleagues.filter { colleague in
      colleague.best(.personTitle).map { PlainWords($0.display) == called } ?? false
    }
    return byTitle.count == 1 ? byTitle[0] : nil
  }
}

extension Profile {
  /// Whether one of its names is that one: the same family name, and the given name or its initial
  /// where both have one.
  fileprivate func isCalled(_ words: PlainWords) -> Bool {
    fields.filter { $0.field == .personName }.flatMap { [$0.value] + $0.losers.map(\.value) }
      .contains { value in
        guard case .personName(let name) = value, let family = name.family else { return false }
        return words.isName(given: name.given, family: family)
      }
  }
}

extension Evidence.Part {
  fileprivate func overlaps(_ other: Evidence.Part) -> Bool {
    page == other.page && start < other.end && other.start < end
  }
}
