public import LeadModel

extension LeadGraph {
  public func profile(_ id: ProfileID) -> Profile? { profilesByID[id] }

  /// The signal behind a reference made with `SourceReference.signal(_:)`; `nil` for other kinds
  /// and for signals that are not in this graph.
  public func signal(_ reference: SourceReference) -> Signal? {
    reference.kind == .signal ? signalsByReference[reference.id] : nil
  }

  /// Everybody with an affiliation to the organisation, sorted by id; the user's own people too.
  public func people(of organization: ProfileID) -> [Profile] {
    (staff[organization] ?? []).compactMap { profilesByID[$0] }
  }

  /// The organisations a person works at, best supported first. Affiliations to organisations
  /// that are not in the graph, and to the user's own company, are left out.
  public func organizations(of person: ProfileID) -> [Profile] {
    (profilesByID[person]?.affiliations ?? []).compactMap { affiliation in
      let profile = profilesByID[affiliation.organization]
      return profile?.kind == .organization && profile?.isUs == false ? profile : nil
    }
  }

  /// Signals about exactly this profile, in time order.
  public func signals(about profile: ProfileID) -> [Signal] { signalsByProfile[profile] ?? [] }

  /// The signals that concern a lead, in time order, each event once with its closest relation:
  /// an event that is about the person and about the organisation counts as the person's.
  /// `upTo` leaves out what is later before the closest is chosen, so that what is still to come
  /// cannot hide what is known: later signals, and everybody who was not known to work at the
  /// organisation by then, the lead's own person included. `nil` means all time.
  public func signals(of lead: Lead, upTo: Timestamp? = nil) -> [LeadSignal] {
    signals(of: lead, upTo: upTo, speakers: nil)
  }

  /// - Parameter speakers: those at the organisation, where they are known.
  func signals(of lead: Lead, upTo: Timestamp?, speakers: [ProfileID]?) -> [LeadSignal] {
    let circle = circle(of: lead, upTo: upTo, speakers)
    guard circle.contains(where: { sharing.contains($0.0) }) else {
      return MergedSignals(of: circle.map { (signals(about: $0.0), $0.1) }, upTo: upTo).signals
    }
    var closest: [SignalOrder.Event: LeadSignal] = [:]
    for (profile, relation) in circle {
      for signal in signals(about: profile) {
        if let upTo, signal.occurredAt > upTo { break }
        let event = SignalOrder.Event(signal)
        if let known = closest[event], known.relation <= relation { continue }
        closest[event] = LeadSignal(signal: signal, relation: relation)
      }
    }
    return closest.values.sorted {
      ($0.signal.occurredAt, $0.signal.source, $0.signal.id)
        < ($1.signal.occurredAt, $1.signal.source, $1.signal.id)
    }
  }

  /// Edges that begin or end at the node.
  public func edges(of node: GraphNode) -> [GraphEdge] {
    (edgesByNode[node] ?? []).map { edges[$0] }
  }

  /// Documents that a profile wrote, was sent, or is mentioned in, sorted by id.
  public func documents(of profile: ProfileID) -> [DocumentID] {
    guard let known = profilesByID[profile] else { return [] }
    let documents = edges(of: GraphNode(known)).compactMap { $0.document }
    return Set(documents).sorted()
  }

  /// The profiles whose signals count for a lead, closest first.
  private func circle(
    of lead: Lead, upTo: Timestamp?, _ speakers: [ProfileID]?
  ) -> [(ProfileID, LeadSignal.Relation)] {
    var circle: [(ProfileID, LeadSignal.Relation)] = []
    if let person = lead.person { circle.append((person, .own)) }
    guard let organization = lead.organization, knowsEmployer(of: lead, upTo: upTo) else {
      return circle
    }
    circle.append((organization, lead.person == nil ? .own : .organization))
    for colleague in speakers ?? self.speakers(at: organization, upTo: upTo)
    where colleague != lead.person {
      circle.append((colleague, .colleague))
    }
    return circle
  }

  /// People at the organisation by then of whom there are signals, sorted by id. Colleagues of the user's
  /// own company are not the account's.
  func speakers(at organization: ProfileID, upTo: Timestamp?) -> [ProfileID] {
    people(of: organization, upTo: upTo)
      .filter { !$0.isUs && !signals(about: $0.id).isEmpty }.map(\.id)
  }

  /// Everybody known by then to work at the organisation, sorted by id.
  func people(of organization: ProfileID, upTo: Timestamp?) -> [Profile] {
    people(of: organization).filter { $0.works(at: organization, upTo: upTo) }
  }

  /// Whether the lead's person was known by then to work at its organisation; `true` for an
  /// organisation alone.
  func knowsEmployer(of lead: Lead, upTo: Timestamp?) -> Bool {
    guard let person = lead.person, let organization = lead.organization else { return true }
    return profile(person)?.works(at: organization, upTo: upTo) ?? false
  }
}

extension Profile {
  fileprivate func works(at organization: ProfileID, upTo: Timestamp?) -> Bool {
    affiliations.contains { affiliation in
      affiliation.organization == organization
        && upTo.map { affiliation.known(at: $0) != nil } ?? true
    }
  }
}

extension GraphEdge {
  /// The document at either end, if any.
  public var document: DocumentID? {
    if case .document(let id) = from { return id }
    if case .document(let id) = to { return id }
    return nil
  }
}
