/// How much of a value is read.
enum ReadingDepth {
  /// Without evidence and values that lost.
  case skimmed
  case whole
}

extension Profile: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws { try self.init(&cursor, .whole) }

  /// A profile from its canonical JSON without what scoring does not look at: the evidence of its
  /// sources and the values that lost. Several times as fast as all of it.
  package init(skimming text: String) throws {
    self = try CanonicalJSON.skimmed(text) { try Profile(&$0, .skimmed) }
  }

  private init(_ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var id: String?
    var kind: EntityKind?
    var fields: [GoldenField] = []
    var records: [RecordID] = []
    var affiliations: [Affiliation] = []
    var isUs = false
    try cursor.object { key, cursor in
      switch key {
      case "id": id = try cursor.string()
      case "kind": kind = EntityKind(rawValue: try cursor.string())
      case "fields": fields = try cursor.list { try GoldenField(&$0, depth) }
      case "records": records = try cursor.list { RecordID(try $0.string()) }
      case "affiliations": affiliations = try cursor.list { try Affiliation(&$0, depth) }
      case "isUs": isUs = try cursor.flag()
      default: try cursor.skip()
      }
    }
    guard let id, let kind else { throw JSONCursor.Failure() }
    self.init(
      id: ProfileID(id), kind: kind, fields: fields, records: records, affiliations: affiliations,
      isUs: isUs)
  }
}

extension Profile.Affiliation {
  fileprivate init(_ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var organization: String?
    var confidence: Double?
    var sources: [FieldSource] = []
    try cursor.object { key, cursor in
      switch key {
      case "organization": organization = try cursor.string()
      case "confidence": confidence = try cursor.number()
      case "sources": sources = try cursor.list { try FieldSource(&$0, depth) }
      default: try cursor.skip()
      }
    }
    guard let organization, let confidence else { throw JSONCursor.Failure() }
    self.init(
      organization: ProfileID(organization), confidence: confidence, sources: sources)
  }
}

extension GoldenField {
  /// The field stands before its value, the keys being sorted.
  fileprivate init(_ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var field: Field?
    var value: FieldValue?
    var strategy: String?
    var sources: [FieldSource] = []
    var losers: [Loser] = []
    try cursor.object { key, cursor in
      switch key {
      case "losers" where depth == .whole:
        guard let field else { throw JSONCursor.Failure() }
        losers = try cursor.list { try Loser(of: field, &$0, depth) }
      case "field": field = Field(rawValue: try cursor.string())
      case "value":
        guard let field else { throw JSONCursor.Failure() }
        value = try FieldValue(of: field, in: &cursor)
      case "strategy": strategy = try cursor.string()
      case "sources": sources = try cursor.list { try FieldSource(&$0, depth) }
      default: try cursor.skip()
      }
    }
    guard let field, let value, let strategy else { throw JSONCursor.Failure() }
    self.init(field: field, value: value, strategy: strategy, sources: sources, losers: losers)
  }
}

extension GoldenField.Loser {
  fileprivate init(of field: Field, _ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var value: FieldValue?
    var reason: String?
    var sources: [FieldSource] = []
    try cursor.object { key, cursor in
      switch key {
      case "value": value = try FieldValue(of: field, in: &cursor)
      case "reason": reason = try cursor.string()
      case "sources": sources = try cursor.list { try FieldSource(&$0, depth) }
      default: try cursor.skip()
      }
    }
    guard let value, let reason else { throw JSONCursor.Failure() }
    self.init(value: value, reason: reason, sources: sources)
  }
}

extension FieldSource {
  init(_ cursor: inout JSONCursor, _ depth: ReadingDepth) throws {
    var source: String?
    var statement: StatementID?
    var document: DocumentID?
    var record: RecordID?
    var method: String?
    var confidence: Double?
    var observedAt: Timestamp?
    var judgement: JudgementID?
    var evidence: Evidence?
    try cursor.object { key, cursor in
      switch key {
      case "evidence" where depth == .whole: evidence = try Evidence(canonical: &cursor)
      case "source": source = try cursor.string()
      case "statement": statement = StatementID(try cursor.string())
      case "document": document = DocumentID(try cursor.string())
      case "record": record = RecordID(try cursor.string())
      case "method": method = try cursor.string()
      case "confidence": confidence = try cursor.number()
      case "observedAt": observedAt = try cursor.time()
      case "judgement": judgement = JudgementID(try cursor.string())
      default: try cursor.skip()
      }
    }
    guard let source, let confidence else { throw JSONCursor.Failure() }
    self.init(
      source: source, statement: statement, document: document, record: record, method: method,
      confidence: confidence, observedAt: observedAt, evidence: evidence, judgement: judgement)
  }
}
