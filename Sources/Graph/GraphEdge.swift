public import LeadModel

/// A relation between two things, with what claims it.
public struct GraphEdge: Hashable, Sendable {
  public let kind: Kind
  public let from: GraphNode
  public let to: GraphNode
  /// 0…1, the best of what claims it.
  public let confidence: Double
  /// Never empty for what was read in documents; empty for an imported profile that names none.
  public let evidence: [EdgeEvidence]

  public init(
    kind: Kind, from: GraphNode, to: GraphNode, confidence: Double, evidence: [EdgeEvidence]
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.confidence = confidence
    self.evidence = evidence
  }

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Person → organisation.
    case worksAt = "works_at"
    /// Profile → document.
    case wrote
    /// Document → profile.
    case wasSent = "was_sent"
    /// Document → profile that one of its statements speaks of.
    case mentions
    /// Signal → profile.
    case about

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}

/// The ids that lead from an edge back to the ink; each `nil` where the source has none.
public struct EdgeEvidence: Hashable, Sendable, Codable {
  public let source: String
  public let statement: StatementID?
  public let record: RecordID?
  public let document: DocumentID?
  /// When the source was written or received; `nil` when that is not known.
  public let observedAt: Timestamp?

  public init(
    source: String, statement: StatementID? = nil, record: RecordID? = nil,
    document: DocumentID? = nil, observedAt: Timestamp? = nil
  ) {
    self.source = source
    self.statement = statement
    self.record = record
    self.document = document
    self.observedAt = observedAt
  }

  public init(_ source: FieldSource) {
    self.init(
      source: source.source, statement: source.statement, record: source.record,
      document: source.document, observedAt: source.observedAt)
  }

  /// Whether it was there at `instant`; undated evidence always was.
  func isKnown(at instant: Timestamp) -> Bool { observedAt.map { $0 <= instant } ?? true }

  var sortKey: [String] {
    [
      document?.rawValue ?? "", record?.rawValue ?? "", statement?.rawValue ?? "", source,
      observedAt?.description ?? "",
    ]
  }
}
