import LeadModel

/// Which finding speaks of whom, before ids are given.
struct Grouping {
  var records: [Record] = []
  /// For each finding the index of its record; `nil` when the document is its subject.
  var owner: [Int?]
  /// For each intent the index of its holder's record.
  var holders: [Int?]
  var links: [Link] = []

  struct Record {
    let kind: EntityKind
    /// Its first evidence, from which its id is made.
    let anchor: Span
    var party: Party?
  }

  struct Link {
    let from: Int
    let to: Int
    let kind: RecordLink.Kind
    let confidence: Double
    let rule: String
    let spans: [Span]
  }
}
