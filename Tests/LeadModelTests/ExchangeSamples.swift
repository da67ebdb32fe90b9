import Foundation
import LeadModel

/// Invented reports, profiles and signals that use every part of the two exchange formats.
enum ExchangeSamples {
  static let document = DocumentID(rawValue: Digest.sha256([1]))
  static let evidence = Evidence(parts: [
    .init(
      page: 1, start: 0, end: 8, text: "Ada Byng", quads: [Quad(x0: 1, y0: 2, x1: 30.25, y1: 4)]),
    .init(page: 2, start: 4, end: 7, text: "PhD", ocrConfidence: 0.91),
  ])

  static let values: [(FieldValue.Shape, FieldValue)] = [
    (.text, .text("Head of Purchasing")), (.date, .date("2026-03")),
    (.personName, .personName(PersonName(full: "Ada Byng PhD", given: "Ada", suffix: "PhD"))),
    (.phone, .phone(PhoneNumber(e164: "+442079460000", extension: "12"))),
    (.address, .address(PostalAddress(street: "1 Mill Road", city: "Leeds", country: "GB"))),
    (.money, .money(Money(amount: 1471.5, currency: "EUR"))),
    (.registration, .registration(Registration(scheme: "vat-gb", number: "GB1", valid: nil))),
  ]

  static func statement(_ field: Field, _ value: FieldValue) -> Statement {
    Statement(
      id: StatementID("s-\(field.rawValue)"), record: "r1", field: field, value: value,
      confidence: 0.75,
      method: .init(extractor: "contact", version: 1, rule: "sample"), evidence: evidence)
  }

  static func report(stating statement: Statement) -> ExtractionReport {
    ExtractionReport(
      status: .done, document: summary(),
      claims: DocumentClaims(
        records: [Record(id: "r1", kind: .person, party: nil)], statements: [statement]))
  }

  private static func summary() -> DocumentSummary {
    let page = Page(
      number: 1, kind: .page, widthInPoints: 595, heightInPoints: 842, source: .native,
      reason: "native-text", text: "Ada Byng",
      words: [Word(start: 0, end: 3, quad: Quad(x0: 1, y0: 2, x1: 3, y1: 4), source: .native)])
    return DocumentSummary(
      id: document, path: "letters/one.pdf", mediaType: "application/pdf", bytes: 12,
      parent: document, parentPath: "1.2",
      pages: [PageSummary(page, text: true, words: true)])
  }

  static let full = ExtractionReport(
    status: .partial, document: summary(),
    claims: DocumentClaims(
      records: [
        Record(id: "r1", kind: .person, party: .buyer),
        Record(id: "r2", kind: .organization, party: nil),
      ],
      links: [
        RecordLink(
          from: "r1", to: "r2", type: .worksAt, confidence: 0.5, rule: "signature",
          evidence: evidence)
      ],
      statements: Field.allCases.compactMap { field in
        values.first { $0.0 == field.shape }.map { statement(field, $0.1) }
      },
      intents: [
        IntentMention(
          id: "i1", record: "r1", category: .rfp, polarity: .positive, tense: .future,
          holder: .thirdParty,
          details: .init(product: "pumps", amount: 1200.5, currency: "EUR", date: "2026-05"),
          confidence: 0.9, method: .init(extractor: "intent", version: 2, rule: "rfp"),
          evidence: evidence)
      ]),
    diagnostics: [
      Diagnostic(severity: .error, code: "page-unreadable", page: 2, message: "page 2 is damaged")
    ])

  static let failed = ExtractionReport(
    status: .failed,
    document: DocumentSummary(id: document, path: "x.bin", mediaType: nil, bytes: 0),
    error: .init(code: .memoryLimit, message: "needs more than 512 MB; raise the limit"))

  static let reports = [full, failed]

  private static let source = FieldSource(
    source: "document", statement: "s1", document: document, record: "r1",
    method: "contact/sample@1", confidence: 0.75,
    observedAt: Timestamp(millisecondsSince1970: 1_772_533_320_000), evidence: evidence)

  private static let name = FieldValue.personName(PersonName(full: "Ada Byng", family: "Byng"))

  static let exchanges: [ProfileExchange] = [
    .profile(
      Profile(
        id: "p1", kind: .person,
        fields: [
          GoldenField(
            field: .personName, value: name, strategy: "most-confident", sources: [source],
            losers: [.init(value: name, reason: "less confident", sources: [source])])
        ],
        records: ["r1"],
        affiliations: [.init(organization: "p2", confidence: 0.5, sources: [source])])),
    .profile(Profile(id: "p2", kind: .organization, fields: [], isUs: true)),
    .signal(
      Signal(
        id: "g1", source: "crm", profile: "p1", type: "email.replied",
        occurredAt: Timestamp(millisecondsSince1970: 0), provenance: source)),
    .signal(
      Signal(
        id: "g2", source: "document", profile: "p1", type: "intent.rfp", polarity: .negative,
        holder: .thirdParty, tense: .past, occurredAt: Timestamp(millisecondsSince1970: 1),
        details: .init(amount: 3, date: "2026"), confidence: 0.5)),
  ]
}
