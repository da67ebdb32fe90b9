import LeadModel

/// Makes the edges that profiles, signals and correspondence claim; one per kind and pair of
/// nodes, with all the evidence for it.
struct EdgeBuilder {
  let profiles: [ProfileID: Profile]

  private struct Key: Hashable {
    let kind: GraphEdge.Kind
    let from: GraphNode
    let to: GraphNode
  }

  private struct Claim {
    var confidence: Double = 0
    var evidence: Set<EdgeEvidence> = []

    mutating func add(_ confidence: Double, _ evidence: some Sequence<EdgeEvidence>) {
      self.confidence = max(self.confidence, confidence)
      self.evidence.formUnion(evidence)
    }

    /// In one order, whatever the order of the claims.
    var sortedEvidence: [EdgeEvidence] {
      guard evidence.count > 1 else { return Array(evidence) }
      return evidence.map { (key: $0.sortKey, evidence: $0) }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.evidence)
    }
  }

  private typealias Claims = [Key: Claim]

  /// In the order of their nodes and kinds.
  func edges(
    of sorted: [Profile], signals: [Signal], correspondence: [Correspondence]
  ) -> [GraphEdge] {
    unsortedEdges(of: sorted, signals: signals, correspondence: correspondence)
      .sorted { ($0.from, $0.kind, $0.to) < ($1.from, $1.kind, $1.to) }
  }

  /// In no order.
  func unsortedEdges(
    of profiles: [Profile], signals: [Signal], correspondence: [Correspondence]
  ) -> [GraphEdge] {
    var claims: Claims = [:]
    for profile in profiles {
      addMentions(of: profile, to: &claims)
      addEmployment(of: profile, to: &claims)
    }
    for signal in signals { addSubject(of: signal, to: &claims) }
    for link in correspondence { add(link, to: &claims) }
    return claims.map { key, claim in
      GraphEdge(
        kind: key.kind, from: key.from, to: key.to, confidence: claim.confidence,
        evidence: claim.sortedEvidence)
    }
  }

  private func addMentions(of profile: Profile, to claims: inout Claims) {
    for source in profile.fields.flatMap(\.sources) {
      guard let document = source.document else { continue }
      note(
        .mentions, .document(document), GraphNode(profile), source.confidence,
        EdgeEvidence(source), in: &claims)
    }
  }

  private func addEmployment(of profile: Profile, to claims: inout Claims) {
    for affiliation in profile.affiliations {
      guard let employer = profiles[affiliation.organization] else { continue }
      let evidence = affiliation.sources.map(EdgeEvidence.init)
      note(
        .worksAt, GraphNode(profile), GraphNode(employer), affiliation.confidence, evidence,
        in: &claims)
      for proof in evidence {
        guard let document = proof.document else { continue }
        note(
          .mentions, .document(document), GraphNode(profile), affiliation.confidence, proof,
          in: &claims)
      }
    }
  }

  private func addSubject(of signal: Signal, to claims: inout Claims) {
    guard let profile = profiles[signal.profile] else { return }
    let evidence =
      signal.provenance.map(EdgeEvidence.init)
      ?? EdgeEvidence(source: signal.source, observedAt: signal.occurredAt)
    note(
      .about, .signal(source: signal.source, signal.id), GraphNode(profile), signal.confidence,
      evidence, in: &claims)
    guard let document = signal.provenance?.document else { return }
    note(
      .mentions, .document(document), GraphNode(profile), signal.confidence, evidence, in: &claims)
  }

  private func add(_ link: Correspondence, to claims: inout Claims) {
    guard let profile = profiles[link.profile].map(GraphNode.init) else { return }
    let document = GraphNode.document(link.document)
    let evidence = EdgeEvidence(
      source: "document", record: link.record, document: link.document,
      observedAt: link.observedAt)
    switch link.kind {
    case .wrote: note(.wrote, profile, document, link.confidence, evidence, in: &claims)
    case .wasSent: note(.wasSent, document, profile, link.confidence, evidence, in: &claims)
    }
  }

  private func note(
    _ kind: GraphEdge.Kind, _ from: GraphNode, _ to: GraphNode, _ confidence: Double,
    _ evidence: EdgeEvidence, in claims: inout Claims
  ) {
    note(kind, from, to, confidence, CollectionOfOne(evidence), in: &claims)
  }

  private func note(
    _ kind: GraphEdge.Kind, _ from: GraphNode, _ to: GraphNode, _ confidence: Double,
    _ evidence: some Sequence<EdgeEvidence>, in claims: inout Claims
  ) {
    claims[Key(kind: kind, from: from, to: to), default: Claim()].add(confidence, evidence)
  }
}
