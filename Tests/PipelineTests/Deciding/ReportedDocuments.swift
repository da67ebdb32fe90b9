import LeadModel
import Storage

/// Invented documents as workers would report them, from few names and firms, so that they speak
/// of each other.
struct ReportedDocuments {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The same document may be reported again, with other claims.
  mutating func next(_ number: Int) -> ExtractionReport {
    let id = DocumentID(Digest.sha256(Array("document \(number)".utf8)))
    let firm = pick(["Quarzhof GmbH", "Ostkai Messtechnik GmbH", "Brackwater Foods plc"])
    let domain = pick(["quarzhof.example", "ostkai.example", "brackwater.example"])
    var claims = ClaimsBuilder(document: id)
    let organization = claims.record(
      .organization, [(.organizationName, .text(firm)), (.website, .text(domain))])
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let given = pick(["Gwendolyn", "Ada", "John"])
      let family = pick(["Okafor", "Byng", "Wilk"])
      let name = PersonName(full: "\(given) \(family)", given: given, family: family)
      var values: [(Field, FieldValue)] = [(.personName, .personName(name))]
      if Bool.random(using: &random) {
        values.append((.email, .text("\(given).\(family)@\(domain)".lowercased())))
      }
      let person = claims.record(.person, values)
      claims.link(person, organization)
      if Int.random(in: 0..<3, using: &random) == 0 {
        let other = pick(["Amberly Foods plc", "Dunmore Technik GmbH"])
        claims.works(person, claims.record(.organization, [(.organizationName, .text(other))]))
      }
      if Bool.random(using: &random) { claims.wants(person) }
    }
    return ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: id, path: "/in/\(number).txt", mediaType: "text/plain", bytes: 10, engines: [:],
        pages: []),
      claims: claims.claims, diagnostics: [], error: nil)
  }

  private mutating func pick<Element>(_ pool: [Element]) -> Element {
    pool[Int.random(in: 0..<pool.count, using: &random)]
  }
}

/// Claims of one document, each on a line of its own.
private struct ClaimsBuilder {
  let document: DocumentID
  private var records: [Record] = []
  private var statements: [Statement] = []
  private var links: [RecordLink] = []
  private var intents: [IntentMention] = []
  private var offset = 0

  init(document: DocumentID) { self.document = document }

  var claims: DocumentClaims {
    DocumentClaims(records: records, links: links, statements: statements, intents: intents)
  }

  mutating func record(_ kind: EntityKind, _ values: [(Field, FieldValue)]) -> RecordID {
    let told = values.map { "\($0.0.rawValue) \($0.1.display)" }
    let id = RecordID("r_" + Digest.id([document.rawValue, "\(records.count)"] + told))
    records.append(Record(id: id, kind: kind, party: nil))
    for (field, value) in values {
      statements.append(
        Statement(
          id: StatementID("s_" + Digest.id([id.rawValue, field.rawValue])), record: id,
          field: field, value: value, confidence: 0.9, method: Self.method,
          evidence: evidence(value.display)))
    }
    return id
  }

  mutating func works(_ person: RecordID, _ organization: RecordID) {
    links.append(
      RecordLink(
        from: person, to: organization, type: .worksAt, confidence: 0.6, rule: "given",
        evidence: evidence("at")))
  }

  mutating func link(_ person: RecordID, _ organization: RecordID) {
    links.append(
      RecordLink(
        from: person, to: organization, type: .worksAt, confidence: 0.8, rule: "given",
        evidence: evidence("at")))
    links.append(
      RecordLink(
        from: person, to: person, type: .wrote, confidence: 0.8, rule: "given",
        evidence: evidence("from")))
  }

  mutating func wants(_ person: RecordID) {
    intents.append(
      IntentMention(
        id: IntentID("i_" + Digest.id([person.rawValue])), record: person, category: .rfp,
        polarity: .positive, tense: .present, holder: .author, details: .init(), confidence: 0.8,
        method: Self.method, evidence: evidence("please quote")))
  }

  private static let method = Statement.Method(extractor: "test", version: 1, rule: "given")

  private mutating func evidence(_ text: String) -> Evidence {
    let start = offset
    offset += text.unicodeScalars.count + 1
    return Evidence(parts: [.init(page: 1, start: start, end: offset - 1, text: text)])
  }
}
