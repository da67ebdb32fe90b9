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

  /// Sorted by ends and kind; an employment, and a reporting line, ends when the first evidence of a
  /// later one is newer than all of its own, a reporting line also with the last employment that both
  /// people shared.
  var edges: [KnowledgeEdge] {
    let all = claims.map { key, claim in
      KnowledgeEdge(
        key.kind, from: claim.from, to: claim.to, confidence: claim.confidence,
        evidence: claim.evidence.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) })
    }
    let succeeding = Dictionary(grouping: all.filter { $0.kind.isSucceeded }) {
      Succession(kind: $0.kind, from: $0.from)
    }
    let dated = all.map { edge in
      guard let group = succeeding[Succession(kind: edge.kind, from: edge.from)],
        let lastSeen = edge.lastSeen,
        let next = group.compactMap(\.validFrom).filter({ $0 > lastSeen }).min()
      else { return edge }
      return edge.ending(next)
    }
    let employments = Dictionary(grouping: dated.filter { $0.kind == .worksAt }, by: \.from)
    return dated.map { edge in
      guard edge.kind == .reportsTo, edge.validTo == nil,
        let end = Self.end(of: edge, employments)
      else { return edge }
      return edge.ending(end)
    }
    .sorted { ($0.from, $0.kind.rawValue, $0.to) < ($1.from, $1.kind.rawValue, $1.to) }
  }

  private struct Succession: Hashable {
    let kind: KnowledgeEdge.Kind
    let from: KnowledgeNode
  }

  /// When the last employer that both people had was left by one of them, later than the line was
  /// last seen.
  private static func end(
    of line: KnowledgeEdge, _ employments: [KnowledgeNode: [KnowledgeEdge]]
  ) -> Timestamp? {
    let theirs = Dictionary(
      (employments[line.to] ?? []).map { ($0.to, $0) }, uniquingKeysWith: { one, _ in one })
    let shared = (employments[line.from] ?? []).compactMap { own in
      theirs[own.to].map { [own.validTo, $0.validTo].compactMap(\.self).min() }
    }
    guard !shared.isEmpty, !shared.contains(nil) else { return nil }
    let end = shared.compactMap(\.self).max()
    return end.flatMap { end in line.lastSeen.map { $0 < end } ?? true ? end : nil }
  }
}

extension KnowledgeEdge {
  fileprivate func ending(_ instant: Timestamp) -> KnowledgeEdge {
    KnowledgeEdge(
      kind, from: from, to: to, confidence: confidence, evidence: evidence, validTo: instant)
  }
}

extension KnowledgeEdge.Kind {
  /// Whether a later one of the same beginning takes its place.
  fileprivate var isSucceeded: Bool { self == .worksAt || self == .reportsTo }
}
