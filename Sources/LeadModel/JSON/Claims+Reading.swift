import Foundation

extension Evidence: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws {
    let parts = try cursor.list { try Part(canonical: &$0) }
    guard !parts.isEmpty else { throw JSONCursor.Failure() }
    self.init(parts: parts)
  }
}

extension Evidence.Part {
  fileprivate init(canonical cursor: inout JSONCursor) throws {
    var (page, start, end): (Int?, Int?, Int?)
    var text: String?
    var quads: [Quad]?
    var ocrConfidence: Double?
    try cursor.object { key, cursor in
      switch key {
      case "page": page = try cursor.integer()
      case "start": start = try cursor.integer()
      case "end": end = try cursor.integer()
      case "text": text = try cursor.string()
      case "quads": quads = try cursor.list { try Quad(canonical: &$0) }
      case "ocrConfidence": ocrConfidence = try cursor.isNull() ? nil : cursor.number()
      default: try cursor.skip()
      }
    }
    guard let page, let start, let end, let text, let quads else { throw JSONCursor.Failure() }
    self.init(
      page: page, start: start, end: end, text: text, quads: quads, ocrConfidence: ocrConfidence)
  }
}

extension Quad {
  fileprivate init(canonical cursor: inout JSONCursor) throws {
    var corners = SIMD8<Double>()
    var count = 0
    try cursor.elements { cursor in
      guard count < 8 else { throw JSONCursor.Failure() }
      corners[count] = try cursor.number()
      count += 1
    }
    guard count == 8 else { throw JSONCursor.Failure() }
    self.init(coded: corners)
  }
}

extension Statement: CanonicalReadable {
  /// The field stands before its value, the keys being sorted.
  package init(canonical cursor: inout JSONCursor) throws {
    var (field, value): (Field?, FieldValue?)
    var (evidence, raw): (Evidence?, String?)
    var claim = ClaimParts()
    try cursor.object { key, cursor in
      switch key {
      case "field": field = Field(rawValue: try cursor.string())
      case "value":
        guard let field else { throw JSONCursor.Failure() }
        value = try FieldValue(of: field, in: &cursor)
      case "evidence": evidence = try Evidence(canonical: &cursor)
      case "raw": raw = try cursor.string()
      default: try claim.read(key, &cursor)
      }
    }
    guard let id = claim.id, let field, let value, let confidence = claim.confidence,
      let method = claim.method, let evidence, raw == evidence.raw
    else { throw JSONCursor.Failure() }
    self.init(
      id: StatementID(id), record: claim.record, field: field, value: value,
      confidence: confidence, method: method, evidence: evidence)
  }
}

extension IntentMention: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws {
    var (category, polarity, tense): (IntentCategory?, Polarity?, Tense?)
    var (holder, details, evidence): (Holder?, Details?, Evidence?)
    var claim = ClaimParts()
    try cursor.object { key, cursor in
      switch key {
      case "category": category = IntentCategory(rawValue: try cursor.string())
      case "polarity": polarity = Polarity(rawValue: try cursor.string())
      case "tense": tense = Tense(rawValue: try cursor.string())
      case "holder": holder = Holder(rawValue: try cursor.string())
      case "details": details = try Details(canonical: &cursor)
      case "evidence": evidence = try Evidence(canonical: &cursor)
      default: try claim.read(key, &cursor)
      }
    }
    guard let id = claim.id, let category, let polarity, let tense, let holder, let details,
      let confidence = claim.confidence, let method = claim.method, let evidence
    else { throw JSONCursor.Failure() }
    self.init(
      id: IntentID(id), record: claim.record, category: category, polarity: polarity,
      tense: tense, holder: holder, details: details, confidence: confidence, method: method,
      evidence: evidence)
  }
}

/// What statements and intents have in common, as far as it was read.
private struct ClaimParts {
  var id: String?
  var record: RecordID?
  var confidence: Double?
  private var extractor: String?
  private var version: Int?
  private var rule: String?

  mutating func read(_ key: String, _ cursor: inout JSONCursor) throws {
    switch key {
    case "id": id = try cursor.string()
    case "record": record = try cursor.isNull() ? nil : RecordID(cursor.string())
    case "confidence": confidence = try cursor.number()
    case "extractor": extractor = try cursor.string()
    case "version": version = try cursor.integer()
    case "rule": rule = try cursor.string()
    default: try cursor.skip()
    }
  }

  var method: Statement.Method? {
    guard let extractor, let version, let rule else { return nil }
    return Statement.Method(extractor: extractor, version: version, rule: rule)
  }
}

extension IntentMention.Details {
  init(canonical cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var amount: Decimal?
    try cursor.object { key, cursor in
      if try cursor.isNull() { return }
      switch key {
      case "amount": amount = try cursor.decimal()
      case "product", "currency", "date": texts[key] = try cursor.string()
      default: try cursor.skip()
      }
    }
    self.init(
      product: texts["product"], amount: amount, currency: texts["currency"],
      date: texts["date"])
  }
}

extension Record: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws {
    var id: String?
    var kind: EntityKind?
    var party: Party?
    try cursor.object { key, cursor in
      switch key {
      case "id": id = try cursor.string()
      case "kind": kind = EntityKind(rawValue: try cursor.string())
      case "party":
        if try cursor.isNull() { return }
        party = Party(rawValue: try cursor.string())
        guard party != nil else { throw JSONCursor.Failure() }
      default: try cursor.skip()
      }
    }
    guard let id, let kind else { throw JSONCursor.Failure() }
    self.init(id: RecordID(id), kind: kind, party: party)
  }
}

extension RecordLink: CanonicalReadable {
  package init(canonical cursor: inout JSONCursor) throws {
    var (from, to, rule): (String?, String?, String?)
    var type: Kind?
    var confidence: Double?
    var evidence: Evidence?
    try cursor.object { key, cursor in
      switch key {
      case "from": from = try cursor.string()
      case "to": to = try cursor.string()
      case "type": type = Kind(rawValue: try cursor.string())
      case "confidence": confidence = try cursor.number()
      case "rule": rule = try cursor.string()
      case "evidence": evidence = try Evidence(canonical: &cursor)
      default: try cursor.skip()
      }
    }
    guard let from, let to, let type, let confidence, let rule, let evidence else {
      throw JSONCursor.Failure()
    }
    self.init(
      from: RecordID(from), to: RecordID(to), type: type, confidence: confidence, rule: rule,
      evidence: evidence)
  }
}
