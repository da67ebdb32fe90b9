/// The statements in one document that speak of the same person or the same organisation.
public struct Record: Hashable, Sendable, Codable {
  public let id: RecordID
  public let kind: EntityKind
  /// The part its organisation plays in the document; `nil` when that is not known.
  public let party: Party?

  public init(id: RecordID, kind: EntityKind, party: Party?) {
    self.id = id
    self.kind = kind
    self.party = party
  }

  private enum CodingKeys: CodingKey { case id, kind, party }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(party, forKey: .party)
  }
}

/// What a record or profile is.
public enum EntityKind: String, Hashable, Sendable, Codable, CaseIterable {
  case person, organization
}

/// The part that somebody plays in a document. `us` is the user's own company.
public enum Party: String, Hashable, Sendable, Codable, CaseIterable {
  case buyer, seller, us, other
}
