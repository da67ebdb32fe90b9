public import LeadModel

/// Who works where, who wrote and received what, and what happened: the graph that features,
/// scores and explanations read.
///
/// Built from values, never changed; the order of what it is given does not matter, except that
/// of two profiles with one id the first is kept. It holds all time; `LeadView` shows one lead as
/// of an instant.
public struct LeadGraph: Sendable {
  /// Sorted by id.
  public let profiles: [Profile]
  /// Sorted by time, source and id; each event once per profile.
  public let signals: [Signal]
  /// Sorted where signals are linked; see `edges(of:)` for those of one node.
  public let edges: [GraphEdge]

  let profilesByID: [ProfileID: Profile]
  let staff: [ProfileID: [ProfileID]]
  /// Profiles that have an event with another profile in common.
  let sharing: Set<ProfileID>
  let signalsByProfile: [ProfileID: [Signal]]
  let signalsByReference: [String: Signal]
  let edgesByNode: [GraphNode: [Int]]

  /// - Parameter linksSignals: whether each signal is an edge too, and found by its reference. Views
  ///   do not ask for that, and where signals are many it costs the most.
  public init(
    profiles: [Profile], signals: [Signal] = [], correspondence: [Correspondence] = [],
    linksSignals: Bool = true
  ) {
    let byID = Dictionary(profiles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    profilesByID = byID
    self.profiles = byID.values.sorted { $0.id < $1.id }
    (self.signals, sharing) = Self.distinct(SignalOrder.sorted(signals))
    signalsByProfile = Dictionary(grouping: self.signals, by: \.profile)
    signalsByReference =
      linksSignals
      ? Dictionary(
        self.signals.map { (SourceReference.signal($0).id, $0) },
        uniquingKeysWith: { one, _ in one }) : [:]
    staff = Self.staff(of: self.profiles, known: byID)
    let builder = EdgeBuilder(profiles: byID)
    edges =
      linksSignals
      ? builder.edges(of: self.profiles, signals: self.signals, correspondence: correspondence)
      : builder.unsortedEdges(
        of: self.profiles, signals: self.signals.filter { $0.provenance?.document != nil },
        correspondence: correspondence)
    var index: [GraphNode: [Int]] = [:]
    for (position, edge) in edges.enumerated() {
      index[edge.from, default: []].append(position)
      if edge.to != edge.from { index[edge.to, default: []].append(position) }
    }
    edgesByNode = index
  }

  /// Each event once per profile, and the profiles that share one.
  private static func distinct(
    _ signals: [Signal]
  ) -> (signals: [Signal], sharing: Set<ProfileID>) {
    if QuickHash.areSurelyDistinct(signals.map(\.fingerprint)) { return (signals, []) }
    var subjects: [SignalOrder.Event: Set<ProfileID>] = [:]
    let distinct = signals.filter {
      subjects[.init($0), default: []].insert($0.profile).inserted
    }
    return (distinct, Set(subjects.values.filter { $0.count > 1 }.joined()))
  }

  private static func staff(
    of profiles: [Profile], known: [ProfileID: Profile]
  ) -> [ProfileID: [ProfileID]] {
    var staff: [ProfileID: [ProfileID]] = [:]
    for person in profiles where person.kind == .person {
      for organization in Set(person.affiliations.map(\.organization)) {
        guard known[organization]?.kind == .organization else { continue }
        staff[organization, default: []].append(person.id)
      }
    }
    return staff
  }
}
