import LeadModel

/// What a letter claims, each value at a place of its own.
struct LetterClaims {
  let document: DocumentID
  let confidence: Double
  /// What the letter says, a value a line.
  private(set) var lines: [String] = []
  private var records: [Record] = []
  private var statements: [Statement] = []
  private var links: [RecordLink] = []
  private var intents: [IntentMention] = []
  private var offset = 0

  init(document: DocumentID, confidence: Double) {
    self.document = document
    self.confidence = confidence
  }

  var claims: DocumentClaims {
    DocumentClaims(records: records, links: links, statements: statements, intents: intents)
  }

  mutating func add(_ firm: Firm, _ person: Person, wants: Bool) {
    let organization = record(
      .organization,
      [
        (.organizationName, .text(firm.name)), (.website, .text(firm.domain)),
        (.address, .address(PostalAddress(city: firm.city, postcode: firm.postcode))),
        (.phone, .phone(PhoneNumber(e164: firm.phone))),
      ])
    let writer = record(
      .person, [(.personName, .personName(person.name)), (.email, .text(person.email))])
    for (type, to) in [(RecordLink.Kind.worksAt, organization), (.wrote, writer)] {
      links.append(
        RecordLink(
          from: writer, to: to, type: type, confidence: 0.8, rule: "given",
          evidence: evidence("at")))
    }
    guard wants else { return }
    intents.append(
      IntentMention(
        id: IntentID("i_" + Digest.id([writer.rawValue])), record: writer, category: .rfp,
        polarity: .positive, tense: .present, holder: .author, details: .init(), confidence: 0.8,
        method: Self.method, evidence: evidence("please quote")))
  }

  private static let method = Statement.Method(extractor: "letters", version: 1, rule: "given")

  private mutating func record(_ kind: EntityKind, _ values: [(Field, FieldValue)]) -> RecordID {
    let id = RecordID("r_" + Digest.id([document.rawValue, "\(records.count)"]))
    records.append(Record(id: id, kind: kind, party: nil))
    for (field, value) in values {
      statements.append(
        Statement(
          id: StatementID("s_" + Digest.id([id.rawValue, field.rawValue])), record: id,
          field: field, value: value, confidence: confidence, method: Self.method,
          evidence: evidence(value.display)))
    }
    return id
  }

  private mutating func evidence(_ text: String) -> Evidence {
    let start = offset
    lines.append(text)
    offset += text.unicodeScalars.count + 1
    return Evidence(parts: [.init(page: 1, start: start, end: offset - 1, text: text)])
  }
}
