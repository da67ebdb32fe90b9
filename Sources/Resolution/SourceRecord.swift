package import LeadModel

/// A record with its statements and where it came from: what is resolved.
package struct SourceRecord: Hashable, Sendable {
  package let id: RecordID
  package let kind: EntityKind
  package let document: DocumentID
  /// When its document was written or received; `nil` when that is not known.
  package let observedAt: Timestamp?
  /// The order in which records reached the store; the older profile keeps its id in a merge.
  package let arrival: Int
  package let party: Party?
  /// Without those that a person has rejected.
  package internal(set) var statements: [Statement]
  /// The judgements that accepted or corrected a statement.
  package internal(set) var judgements: [StatementID: JudgementID] = [:]
  /// Statements that a person has rejected, with the judgement.
  package internal(set) var rejected: [Statement: JudgementID] = [:]

  package init(
    id: RecordID, kind: EntityKind, document: DocumentID, observedAt: Timestamp?, arrival: Int,
    party: Party?, statements: [Statement]
  ) {
    self.id = id
    self.kind = kind
    self.document = document
    self.observedAt = observedAt
    self.arrival = arrival
    self.party = party
    self.statements = statements
  }
}

/// A link between two records with its document.
package struct SourceLink: Hashable, Sendable {
  package let link: RecordLink
  package let document: DocumentID
  package let observedAt: Timestamp?

  package init(link: RecordLink, document: DocumentID, observedAt: Timestamp?) {
    self.link = link
    self.document = document
    self.observedAt = observedAt
  }
}
