public import LeadModel

/// All that is known of people, organisations and what they want, as nodes and edges; sorted.
///
/// A pure function of the lead graph and of claims that one organisation belongs to another.
public struct KnowledgeGraph: Sendable {
  /// Raised whenever the same facts give other nodes or edges: a stored graph is made anew.
  public static let version = 2

  public let nodes: [KnowledgeNode]
  public let edges: [KnowledgeEdge]

  /// A document's claim that one organisation is another's.
  public struct Subsidiary: Hashable, Sendable {
    public let child: ProfileID
    public let parent: ProfileID
    public let confidence: Double
    public let evidence: EdgeEvidence

    public init(child: ProfileID, parent: ProfileID, confidence: Double, evidence: EdgeEvidence) {
      self.child = child
      self.parent = parent
      self.confidence = confidence
      self.evidence = evidence
    }
  }

  public init(_ graph: LeadGraph, subsidiaries: [Subsidiary] = []) {
    var claims = KnowledgeClaims()
    claims.addRelations(of: graph)
    claims.addFacts(of: graph)
    claims.addSubsidiaries(subsidiaries, in: graph)
    claims.addReportingLines(in: graph)
    claims.addMarket(of: graph)
    claims.addCommittees(of: graph)
    edges = claims.edges
    nodes = Set(
      edges.flatMap { [$0.from, $0.to] } + graph.profiles.map(KnowledgeNode.init)
    ).sorted()
  }
}

extension KnowledgeNode {
  /// The node of a profile.
  public init(_ profile: Profile) {
    let name = profile.kind == .person ? Field.personName : .organizationName
    let title = profile.best(name) ?? profile.best(.email) ?? profile.best(.domain)
    self.init(
      profile.kind == .person ? .person : .organization, id: profile.id.rawValue,
      title: title?.display ?? profile.id.rawValue)
  }

  /// The node of a name that stands for itself; `nil` when nothing is left of it.
  init?(_ kind: Kind, named name: String) {
    let words = name.lowercased().split { $0.isWhitespace }
    guard !words.isEmpty else { return nil }
    self.init(
      kind, id: words.joined(separator: " "),
      title: name.split { $0.isWhitespace }.joined(separator: " "))
  }
}
