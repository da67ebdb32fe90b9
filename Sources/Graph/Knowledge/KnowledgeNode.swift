public import LeadModel

/// A thing that the knowledge graph speaks of.
public struct KnowledgeNode: Hashable, Sendable, Codable, Comparable {
  /// Raw values are stable: they are in the store and in exports.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case person, organization, document, signal, product, industry, place
  }

  public let kind: Kind
  /// Unique within its kind: an id, or the folded name of a product, industry or place.
  public let id: String
  /// For people; of documents and signals their id or type.
  public let title: String

  public init(_ kind: Kind, id: String, title: String) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

/// A relation between two things, with what claims it and since when it is known to hold.
public struct KnowledgeEdge: Hashable, Sendable {
  /// Raw values are stable: they are in the store and in exports.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case worksAt = "works_at"
    /// Person → the person's manager.
    case reportsTo = "reports_to"
    case wrote
    case wasSent = "was_sent"
    case mentions
    /// Signal → profile.
    case about
    case subsidiaryOf = "subsidiary_of"
    /// Organisation → organisation that it competes with.
    case competesWith = "competes_with"
    /// Organisation → the user's own, or another supplier.
    case customerOf = "customer_of"
    /// Person ↔ person: both had to do with a document that shows interest.
    case sameCommittee = "same_buying_committee"
    /// Profile → product.
    case interestedIn = "interested_in"
    case inIndustry = "in_industry"
    case locatedIn = "located_in"
  }

  public let kind: Kind
  public let from: KnowledgeNode
  public let to: KnowledgeNode
  /// 0…1, the best of what claims it.
  public let confidence: Double
  public let evidence: [EdgeEvidence]
  /// The first dated evidence; `nil` when none is dated.
  public let validFrom: Timestamp?
  /// When something later took its place; `nil` while it may hold.
  public let validTo: Timestamp?

  public init(
    _ kind: Kind, from: KnowledgeNode, to: KnowledgeNode, confidence: Double,
    evidence: [EdgeEvidence], validTo: Timestamp? = nil
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.confidence = confidence
    self.evidence = evidence
    validFrom = evidence.compactMap(\.observedAt).min()
    self.validTo = validTo
  }

  /// The latest dated evidence.
  var lastSeen: Timestamp? { evidence.compactMap(\.observedAt).max() }
}
