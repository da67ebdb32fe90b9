/// Where on which document a judged value stands: what a judgement holds on to, so that it
/// survives a re-extraction that moves offsets, renames records and regroups values.
public struct Anchor: Hashable, Sendable, Codable {
  public let document: DocumentID
  public let field: Field
  public let evidence: Evidence

  public init(document: DocumentID, field: Field, evidence: Evidence) {
    self.document = document
    self.field = field
    self.evidence = evidence
  }
}

/// A judged record: its values' anchors, all in one document.
public struct RecordAnchor: Hashable, Sendable, Codable {
  public let document: DocumentID
  public let kind: EntityKind
  /// Never empty.
  public let anchors: [Anchor]

  /// `nil` without anchors: nothing could ever be found again.
  public init?(document: DocumentID, kind: EntityKind, anchors: [Anchor]) {
    guard !anchors.isEmpty else { return nil }
    self.document = document
    self.kind = kind
    self.anchors = anchors
  }
}
