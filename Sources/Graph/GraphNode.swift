public import LeadModel

/// A thing in the graph, by id.
public enum GraphNode: Hashable, Sendable, Comparable {
  case person(ProfileID)
  case organization(ProfileID)
  case document(DocumentID)
  /// The signal's source and its id there; only together are they unique.
  case signal(source: String, SignalID)

  /// The node of a profile.
  public init(_ profile: Profile) {
    self = profile.kind == .person ? .person(profile.id) : .organization(profile.id)
  }
}
