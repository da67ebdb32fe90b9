import LeadModel

/// The claims of the documents that an increment has looked into so far, as people have judged
/// them.
struct LoadedClaims {
  private(set) var records: [RecordID: SourceRecord] = [:]
  private(set) var links: [SourceLink] = []
  /// The organisations' records that each person's record works at, in the order of their links.
  private(set) var employers: [RecordID: [RecordID]] = [:]
  /// The records of the people who work at each organisation's record.
  private(set) var staff: [RecordID: [SourceRecord]] = [:]
  private(set) var declared: [RecordID: Set<RecordID>] = [:]
  /// The firm of an organisation's record, where it was asked for.
  var firms: [RecordID: IndexedFirm] = [:]
  private var documents: Set<DocumentID> = []
  private let judgements: [DocumentID: [Judgement]]

  /// - Parameter judgements: valid ones on values, oldest first.
  init(judgements: [Judgement]) {
    self.judgements = Dictionary(grouping: judgements.filter { $0.verdict.anchor != nil }) {
      $0.verdict.anchor?.document ?? ""
    }
  }

  /// Takes in documents that are new to it.
  mutating func add(_ claims: SourceClaims) {
    let fresh = Dictionary(grouping: claims.records, by: \.document)
      .filter { !documents.contains($0.key) }
    for (document, records) in fresh.sorted(by: { $0.key < $1.key }) {
      documents.insert(document)
      for record in JudgedRecords(records, judgements: judgements[document] ?? []).records {
        // Of two with one id, the one that arrived first counts.
        if let known = self.records[record.id], known.arrival <= record.arrival { continue }
        self.records[record.id] = record
      }
    }
    let links = claims.links.filter { fresh[$0.document] != nil }
    self.links += links
    for link in links.lazy.map(\.link) where link.type == .worksAt {
      guard let person = records[link.from], person.kind == .person else { continue }
      employers[link.from, default: []].append(link.to)
      staff[link.to, default: []].append(person)
    }
    declared.merge(DeclaredApart(links.lazy.map(\.link)).records) { $0.union($1) }
  }

  /// Those of the records that are of a kind, sorted by id.
  func records(_ kind: EntityKind, among ids: Set<RecordID>) -> [SourceRecord] {
    ids.compactMap { records[$0] }.filter { $0.kind == kind }.sorted { $0.id < $1.id }
  }

  /// The firms that a person's record works at, in the order of their ids.
  func firms(of person: RecordID) -> [IndexedFirm] {
    let found = (employers[person] ?? []).compactMap { firms[$0] }
    return Set(found).sorted { $0.cluster < $1.cluster }
  }

  func missing(of ids: Set<RecordID>) -> Set<RecordID> { ids.filter { records[$0] == nil } }
}
