import LeadModel

/// Collects what is claimed of two nodes, until each pair has one edge of a kind.
struct KnowledgeClaims {
  private struct Key: Hashable {
    let kind: KnowledgeEdge.Kind
    let from: KnowledgeNode.Kind
    let fromID: String
    let to: KnowledgeNode.Kind
    let toID: String
  }

  private struct Claim {
    let from: KnowledgeNode
    let to: KnowledgeNode
    var confidence: Double
    var evidence: Set<EdgeEvidence>
  }

  private var claims: [Key: Claim] = [:]

  mutating func note(
    _ kind: KnowledgeEdge.Kind, _ from: KnowledgeNode, _ to: KnowledgeNode,
    _ confidence: Double, _ evidence: some Sequence<EdgeEvidence>
  ) {
    let key = Key(kind: kind, from: from.kind, fromID: from.id, to: to.kind, toID: to.id)
    var claim = claims[key] ?? Claim(from: from, to: to, confidence: 0, evidence: [])
    claim.confidence = max(claim.confidence, confidence)
    claim.evidence.formUnion(evidence)
    claims[key] = claim
  }

  /// Sorted by ends and kind; an employment ends when the first evidence of a later one is newer than
  /// all of its own.
  var edges: [KnowledgeEdge] {
    let all = claims.map { key, claim in
      KnowledgeEdge(
        key.kind, from: claim.from, to: claim.to, confidence: claim.confidence,
        evidence: claim.evidence.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) })
    }
    let employments = Dictionary(grouping: all.filter { $0.kind == .worksAt }, by: \.from)
    return all.map { edge in
      guard edge.kind == .worksAt, let lastSeen = edge.lastSeen,
        let next = employments[edge.from]?.compactMap(\.validFrom).filter({ $0 > lastSeen }).min()
      else { return edge }
      return KnowledgeEdge(
        edge.kind, from: edge.from, to: edge.to, confidence: edge.confidence,
        evidence: edge.evidence, validTo: next)
    }
    .sorted { ($0.from, $0.kind.rawValue, $0.to) < ($1.from, $1.kind.rawValue, $1.to) }
  }
}
