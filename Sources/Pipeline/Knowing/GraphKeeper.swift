package import Features
package import Graph
package import LeadModel
package import Storage

/// Keeps the stored knowledge graph up to what the store knows, and answers from it.
package struct GraphKeeper: Sendable {
  package let store: Store

  package init(store: Store) { self.store = store }

  /// Makes the graph anew when facts have come since it was made; gives whether it did.
  @discardableResult
  package func update() throws -> Bool {
    let stamp = try "\(KnowledgeGraph.version)/" + store.graphStamp()
    if try store.hasGraph(of: stamp) { return false }
    let (graph, subsidiaries) = try leadGraph()
    let knowledge = KnowledgeGraph(graph, subsidiaries: subsidiaries)
    try store.replaceGraph(
      nodes: knowledge.nodes, edges: knowledge.edges, marks: Self.marks(of: graph), stamp: stamp)
    return true
  }

  /// What is known of an organisation; of a person, of where that person works.
  package func account(_ id: ProfileID, asOf: Timestamp) throws -> AccountSummary? {
    let (graph, _) = try leadGraph()
    let organization =
      graph.profile(id)?.kind == .person ? graph.organizations(of: id).first?.id : id
    return organization.flatMap { AccountSummary(of: $0, in: graph, asOf: asOf) }
  }

  private func leadGraph() throws -> (LeadGraph, [KnowledgeGraph.Subsidiary]) {
    let profiles = try store.profiles()
    var members: [RecordID: ProfileID] = [:]
    for profile in profiles { for record in profile.records { members[record] = profile.id } }
    let graph = LeadGraph(
      profiles: profiles, signals: try store.signals(), correspondence: try store.correspondence())
    return (graph, try store.sourceDocuments().flatMap { Self.subsidiaries(in: $0, members) })
  }

  private static func subsidiaries(
    in document: SourceDocument, _ members: [RecordID: ProfileID]
  ) -> [KnowledgeGraph.Subsidiary] {
    document.claims.links.compactMap { link in
      guard link.type == .subsidiaryOf, let child = members[link.from],
        let parent = members[link.to]
      else { return nil }
      return KnowledgeGraph.Subsidiary(
        child: child, parent: parent, confidence: link.confidence,
        evidence: EdgeEvidence(
          source: "document", record: link.from, document: document.id,
          observedAt: document.observedAt))
    }
  }

  /// What accounts are compared by: industry, country, products and kinds of events of the
  /// organisation and its people.
  private static func marks(of graph: LeadGraph) -> [AccountMark] {
    graph.profiles.filter { $0.kind == .organization && !$0.isUs }.flatMap { organization in
      var marks: Set<String> = []
      for field in organization.fields {
        switch (field.field, field.value) {
        case (.industry, .text(let name)): marks.insert("industry:\(name.lowercased())")
        case (.address, .address(let address)), (.headquarters, .address(let address)):
          if let country = address.country { marks.insert("country:\(country)") }
        default: break
        }
      }
      let people = graph.people(of: organization.id).filter { !$0.isUs }.map(\.id)
      for signal in ([organization.id] + people).flatMap(graph.signals(about:))
      where signal.polarity == .positive {
        marks.insert("event:\(signal.type)")
        if let product = signal.details.product?.lowercased(), !product.isEmpty {
          marks.insert("product:\(product)")
        }
      }
      let node = KnowledgeNode(organization)
      return marks.sorted().map { AccountMark(account: node, mark: $0) }
    }
  }
}

extension GraphKeeper {
  /// What is near a profile, a lead's person or organisation, or a document.
  package func neighbourhood(
    of id: String, depth: Int, limit: Int
  ) throws -> Neighbourhood? {
    if let near = try store.neighbourhood(of: id, depth: depth, limit: limit) { return near }
    let profile = try LeadLookup(store: store).profile(id)
    return try store.neighbourhood(of: profile.rawValue, depth: depth, limit: limit)
  }

  package func similarAccounts(to id: String, limit: Int) throws -> [Likeness] {
    try store.similarAccounts(to: try account(id), limit: limit)
  }

  package func crossSell(to id: String, limit: Int) throws -> [Likeness] {
    try store.crossSell(to: try account(id), limit: limit)
  }

  /// The organisation itself, or where the person works.
  private func account(_ id: String) throws -> String {
    let found = try LeadLookup(store: store).profile(id)
    guard let profile = try store.profile(found) else { return found.rawValue }
    guard profile.kind == .person else { return profile.id.rawValue }
    guard let employer = profile.affiliations.first?.organization else {
      throw GalenaError(.usage, "no organisation is known for this id")
    }
    return employer.rawValue
  }
}
