package import LeadModel
package import Storage

/// Walks from a lead's scores to the features, the fields and signals, the statements, the quads.
package struct Explainer {
  private let store: Store
  private let seen: Seen

  package init(store: Store) {
    self.store = store
    seen = Seen(store: store)
  }

  package func explanation(of id: LeadID) throws -> Explanation {
    guard let scored = try store.lead(id) else {
      throw GalenaError(.usage, "there is no lead with this id; 'galena leads' lists them")
    }
    return Explanation(
      lead: scored.lead, title: scored.title, scores: try scores(of: scored),
      decision: try store.latestDecision(on: id))
  }

  /// The ledgers of a lead, each term with where it was read.
  package func scores(of scored: ScoredLead) throws -> [Explanation.ExplainedScore] {
    let features = Dictionary(
      scored.features.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return try scored.scores.map { try explained($0, features: features) }
  }

  /// A profile by its id or an alias of it; looked up once.
  package func profile(_ id: ProfileID) throws -> Profile? { try seen.profile(id) }

  private func explained(
    _ score: Score, features: [String: FeatureValue]
  ) throws -> Explanation.ExplainedScore {
    Explanation.ExplainedScore(
      kind: score.kind, model: "\(score.model)@\(score.version)", asOf: score.asOf,
      points: score.points, micropoints: score.micropoints, probability: score.probability,
      terms: try score.terms.map { term in
        let feature = term.feature.flatMap { features[$0] }
        let references = term.sources.isEmpty ? feature?.sources ?? [] : term.sources
        return Explanation.ExplainedTerm(
          name: term.name, points: term.points, micropoints: term.micropoints,
          reason: term.reason, feature: feature, sources: try references.map(source))
      })
  }

  private func source(_ reference: SourceReference) throws -> Explanation.ExplainedSource {
    let found: (value: String?, sources: [FieldSource]) =
      switch reference.kind {
      case .profileField: try field(reference)
      case .affiliation: try affiliation(reference)
      case .signal: try signal(reference)
      case .document: (try seen.path(of: DocumentID(reference.id)), [])
      }
    return Explanation.ExplainedSource(
      reference: reference, value: found.value, sightings: try found.sources.map(sighting))
  }

  private func field(_ reference: SourceReference) throws -> (String?, [FieldSource]) {
    let profile = try profile(ProfileID(reference.id))
    let fields = profile?.fields.filter { $0.field == reference.field } ?? []
    let value = fields.isEmpty ? nil : fields.map(\.value.display).joined(separator: "; ")
    return (value, fields.flatMap(\.sources))
  }

  /// A person's employment, or an organisation that somebody is known to work at.
  private func affiliation(_ reference: SourceReference) throws -> (String?, [FieldSource]) {
    guard let profile = try profile(ProfileID(reference.id)) else { return (nil, []) }
    if profile.kind == .organization {
      let name = profile.fields.first { $0.field == .organizationName }
      return (name?.value.display ?? profile.id.rawValue, name?.sources ?? [])
    }
    let affiliation = profile.affiliations.first
    let organization = try affiliation.flatMap { try self.profile($0.organization) }
    return (organization?.best(.organizationName)?.display, affiliation?.sources ?? [])
  }

  private func signal(_ reference: SourceReference) throws -> (String?, [FieldSource]) {
    guard let slash = reference.id.firstIndex(of: "/") else { return (nil, []) }
    let signal = try store.signal(
      SignalID(String(reference.id[reference.id.index(after: slash)...])),
      from: String(reference.id[..<slash]))
    let value = signal.map { "\($0.type), \($0.polarity.rawValue), \($0.occurredAt)" }
    return (value, signal?.provenance.map { [$0] } ?? [])
  }

  private func sighting(_ source: FieldSource) throws -> Explanation.Sighting {
    Explanation.Sighting(
      source: source.source, statement: source.statement, document: source.document,
      path: try source.document.flatMap(seen.path),
      method: source.method, confidence: source.confidence, evidence: source.evidence,
      judgement: source.judgement)
  }

  /// What was looked up already: terms rest on the same few profiles and documents.
  private final class Seen {
    private let store: Store
    private var profiles: [ProfileID: Profile?] = [:]
    private var paths: [DocumentID: String?] = [:]

    init(store: Store) { self.store = store }

    func profile(_ id: ProfileID) throws -> Profile? {
      if let known = profiles[id] { return known }
      let found = try store.profile(id)
      profiles[id] = .some(found)
      return found
    }

    func path(of document: DocumentID) throws -> String? {
      if let known = paths[document] { return known }
      let found = try store.paths(of: document).first?.description
      paths[document] = .some(found)
      return found
    }
  }
}
