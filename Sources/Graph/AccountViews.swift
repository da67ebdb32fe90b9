public import LeadModel

/// What the leads of one organisation have in common as of an instant; of each organisation worked
/// out once, since an account may have thousands of people.
public struct AccountViews {
  let graph: LeadGraph
  let asOf: Timestamp
  private var known: [ProfileID: AccountView] = [:]

  public init(of graph: LeadGraph, asOf: Timestamp) {
    self.graph = graph
    self.asOf = asOf
  }

  mutating func view(of organization: ProfileID) -> AccountView {
    if let view = known[organization] { return view }
    let view = AccountView(
      organization: graph.profile(organization)?.known(at: asOf),
      documents: graph.sightings(of: organization, asOf: asOf),
      staff: graph.people(of: organization, upTo: asOf).filter { !$0.isUs }.map(\.id),
      speakers: graph.speakers(at: organization, upTo: asOf))
    known[organization] = view
    return view
  }
}

/// An organisation, the documents that speak of it and who is there, as `LeadView` gives them; and those
/// of whom there are signals.
struct AccountView {
  let organization: Profile?
  let documents: [LeadView.Sighting]
  let staff: [ProfileID]
  let speakers: [ProfileID]
}

extension LeadGraph {
  /// The documents that speak of a profile and were known by then, sorted by id.
  func sightings(of profile: ProfileID, asOf: Timestamp) -> [LeadView.Sighting] {
    guard let profile = self.profile(profile) else { return [] }
    var latest: [DocumentID: Timestamp?] = [:]
    for edge in edges(of: GraphNode(profile)) {
      guard let document = edge.document else { continue }
      for proof in edge.evidence where proof.document == document && proof.isKnown(at: asOf) {
        let known = latest[document] ?? nil
        latest[document] = [known, proof.observedAt].compactMap(\.self).max()
      }
    }
    return latest.map { LeadView.Sighting(document: $0.key, observedAt: $0.value) }
      .sorted { $0.document < $1.document }
  }
}

extension [LeadView.Sighting] {
  /// Both, each document once with its latest date; both are sorted by document.
  func joined(with others: Self) -> Self {
    guard !isEmpty else { return others }
    var (all, further) = (others, Self())
    for mine in self {
      let place = others.partitioningIndex { $0.document >= mine.document }
      if place == others.endIndex || others[place].document != mine.document {
        further.append(mine)
      } else if let date = mine.observedAt, others[place].observedAt.map({ $0 < date }) ?? true {
        all[place] = mine
      }
    }
    return further.isEmpty ? all : (all + further).sorted { $0.document < $1.document }
  }
}
