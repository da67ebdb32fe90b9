import LeadModel

extension KnowledgeClaims {
  /// What the lead graph relates: employment, correspondence, mentions, signals.
  mutating func addRelations(of graph: LeadGraph) {
    for edge in graph.edges {
      guard let from = graph.knowledgeNode(edge.from), let to = graph.knowledgeNode(edge.to) else {
        continue
      }
      let kind: KnowledgeEdge.Kind =
        switch edge.kind {
        case .worksAt: .worksAt
        case .wrote: .wrote
        case .wasSent: .wasSent
        case .mentions: .mentions
        case .about: .about
        }
      note(kind, from, to, edge.confidence, edge.evidence)
    }
  }

  /// What profiles and signals say of industries, places, products and custom.
  mutating func addFacts(of graph: LeadGraph) {
    let own = graph.profiles.first { $0.isUs && $0.kind == .organization }
    for profile in graph.profiles {
      let node = KnowledgeNode(profile)
      for field in profile.fields {
        guard let (kind, target) = Self.target(of: field) else { continue }
        let best = field.sources.map(\.confidence).max() ?? 0
        note(kind, node, target, best, field.sources.map(EdgeEvidence.init))
      }
    }
    for signal in graph.signals where signal.polarity == .positive {
      guard let profile = graph.profile(signal.profile) else { continue }
      let evidence = [EdgeEvidence(signal)]
      if let name = signal.details.product, let product = KnowledgeNode(.product, named: name) {
        note(.interestedIn, KnowledgeNode(profile), product, signal.confidence, evidence)
      }
      if signal.type == "crm.customer", let own, profile.kind == .organization {
        note(
          .customerOf, KnowledgeNode(profile), KnowledgeNode(own), signal.confidence, evidence)
      }
    }
  }

  private static func target(
    of field: GoldenField
  ) -> (KnowledgeEdge.Kind, KnowledgeNode)? {
    switch (field.field, field.value) {
    case (.industry, .text(let name)):
      return KnowledgeNode(.industry, named: name).map { (.inIndustry, $0) }
    case (.address, .address(let address)), (.headquarters, .address(let address)):
      let parts = [address.city, address.country].compactMap(\.self)
      let place = KnowledgeNode(.place, named: parts.joined(separator: ", "))
      return place.map { (.locatedIn, $0) }
    default: return nil
    }
  }

  /// Claims of documents, and names of parents that are those of one known organisation.
  mutating func addSubsidiaries(_ claims: [KnowledgeGraph.Subsidiary], in graph: LeadGraph) {
    for claim in claims {
      guard let child = graph.profile(claim.child), let parent = graph.profile(claim.parent),
        child.id != parent.id
      else { continue }
      note(
        .subsidiaryOf, KnowledgeNode(child), KnowledgeNode(parent), claim.confidence,
        [claim.evidence])
    }
    let organizations = graph.profiles.filter { $0.kind == .organization }
    let byName = Dictionary(
      grouping: organizations, by: { $0.best(.organizationName)?.display.lowercased() ?? "" })
    for child in organizations {
      for field in child.fields where field.field == .parent {
        guard let found = byName[field.value.display.lowercased()], found.count == 1,
          found[0].id != child.id
        else { continue }
        let best = field.sources.map(\.confidence).max() ?? 0
        note(
          .subsidiaryOf, KnowledgeNode(child), KnowledgeNode(found[0]), best,
          field.sources.map(EdgeEvidence.init))
      }
    }
  }

  /// People of one organisation who had to do with the same document that shows interest decide
  /// together, as far as anybody can tell.
  mutating func addCommittees(of graph: LeadGraph) {
    let interested = Set(
      graph.signals.filter { $0.polarity == .positive && $0.type.hasPrefix("intent.") }
        .compactMap { $0.provenance?.document })
    for document in interested.sorted() {
      let people = graph.people(of: document)
      guard people.count > 1, people.count <= Self.largestCommittee else { continue }
      for (place, one) in people.enumerated() {
        for other in people[(place + 1)...] where one.profile.isColleague(of: other.profile) {
          note(
            .sameCommittee, KnowledgeNode(one.profile), KnowledgeNode(other.profile),
            min(one.confidence, other.confidence), one.evidence + other.evidence)
        }
      }
    }
  }

  /// A list of all staff is no committee.
  private static let largestCommittee = 12
}

extension LeadGraph {
  fileprivate func knowledgeNode(_ node: GraphNode) -> KnowledgeNode? {
    switch node {
    case .person(let id), .organization(let id): profile(id).map(KnowledgeNode.init)
    case .document(let id): KnowledgeNode(.document, id: id.rawValue, title: id.rawValue)
    case .signal(let source, let id):
      signalsByReference["\(source)/\(id.rawValue)"].map {
        KnowledgeNode(.signal, id: "\(source)/\(id.rawValue)", title: $0.type)
      }
    }
  }

  /// The foreign people that a document speaks of, with its evidence, sorted by id.
  fileprivate func people(
    of document: DocumentID
  ) -> [(profile: Profile, confidence: Double, evidence: [EdgeEvidence])] {
    var found: [ProfileID: (profile: Profile, confidence: Double, evidence: [EdgeEvidence])] = [:]
    for edge in edges(of: .document(document)) {
      for case .person(let id) in [edge.from, edge.to] {
        guard let profile = profile(id), !profile.isUs else { continue }
        let known = found[id] ?? (profile, 0, [])
        found[id] = (
          profile, max(known.confidence, edge.confidence), known.evidence + edge.evidence
        )
      }
    }
    return found.values.sorted { $0.profile.id < $1.profile.id }
  }
}

extension Profile {
  fileprivate func isColleague(of other: Profile) -> Bool {
    !Set(affiliations.map(\.organization))
      .isDisjoint(with: other.affiliations.map(\.organization))
  }
}

extension EdgeEvidence {
  fileprivate init(_ signal: Signal) {
    self =
      signal.provenance.map(EdgeEvidence.init)
      ?? EdgeEvidence(source: signal.source, observedAt: signal.occurredAt)
  }
}
