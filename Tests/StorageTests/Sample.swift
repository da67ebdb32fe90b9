import Foundation
import LeadModel
import Storage

/// Invented values to store.
enum Sample {
  static let owner = ProcessOwner.current
  static let version = ExtractionVersion(
    extractors: "galena-1", rules: "r1", engines: ["poppler": "22.12", "tesseract": "5.3"],
    settings: "s1")

  /// Seconds since an arbitrary day.
  static func time(_ seconds: Int = 0) -> Timestamp {
    Timestamp(millisecondsSince1970: 1_772_000_000_000 + Int64(seconds) * 1000)
  }

  static func id(_ name: String) -> DocumentID { DocumentID(Digest.sha256(Array(name.utf8))) }

  static func arrival(_ name: String, at path: String? = nil, priority: Int = 0) -> Arrival {
    Arrival(document: id(name), size: 10, path: path ?? "/in/\(name)", priority: priority)
  }

  static func evidence(_ text: String) -> Evidence {
    Evidence(parts: [
      .init(
        page: 1, start: 0, end: text.unicodeScalars.count, text: text,
        quads: [Quad(x0: 1, y0: 2, x1: 30.5, y1: 12)], ocrConfidence: 0.9)
    ])
  }

  static func statement(
    _ id: String, _ field: Field, _ value: FieldValue, record: RecordID? = nil,
    confidence: Double = 0.9
  ) -> Statement {
    Statement(
      id: StatementID(id), record: record, field: field, value: value, confidence: confidence,
      method: .init(extractor: "x", version: 1, rule: "x.plain"), evidence: evidence("ink"))
  }

  static func page(_ number: Int, _ text: String) -> PageSummary {
    PageSummary(
      number: number, kind: "page", path: nil, widthPt: 595.28, heightPt: 841.89, source: "mixed",
      reason: "no-native-text", ocrConfidence: 0.875, ocrLanguage: "deu",
      chars: text.unicodeScalars.count, ocrChars: 3, text: text)
  }

  static func claims(_ name: String) -> DocumentClaims {
    let (person, company) = (RecordID("\(name)-p"), RecordID("\(name)-o"))
    return DocumentClaims(
      records: [
        Record(id: person, kind: .person, party: .buyer),
        Record(id: company, kind: .organization, party: nil),
      ],
      links: [
        RecordLink(
          from: person, to: company, type: .worksAt, confidence: 0.8, rule: "signature",
          evidence: evidence("at"))
      ],
      statements: [
        statement(
          "\(name)-z", .personName, .personName(PersonName(full: "Ada Byng")), record: person),
        statement("\(name)-a", .email, .text("ada@mill.example"), record: person),
        statement("\(name)-d", .documentDate, .date("2026-02-03")),
      ],
      intents: [
        IntentMention(
          id: IntentID("\(name)-i"), record: person, category: .rfp, polarity: .positive,
          tense: .present, holder: .author, details: .init(amount: 12.5, currency: "EUR"),
          confidence: 0.7, method: .init(extractor: "intent", version: 2, rule: "rfp.1"),
          evidence: evidence("we ask"))
      ])
  }

  static func report(
    _ name: String, status: ExtractionReport.Status = .done, claims: DocumentClaims? = nil,
    pages: [PageSummary]? = nil, path: String? = nil
  ) -> ExtractionReport {
    ExtractionReport(
      status: status,
      document: DocumentSummary(
        id: id(name), path: path ?? "/in/\(name)", mediaType: "application/pdf", bytes: 10,
        engines: version.engines,
        pages: pages ?? [page(1, "Café \(name)"), page(2, "Mühle und Söhne")]),
      claims: status == .failed ? .none : claims ?? Sample.claims(name),
      diagnostics: [
        Diagnostic(severity: .warning, code: "skew", page: 1, message: "was straightened")
      ],
      error: status == .failed ? .init(code: .encrypted, message: "give its password") : nil)
  }

  static func profile(_ id: String, email: String = "ada@mill.example", records: [RecordID] = [])
    -> Profile
  {
    let source = FieldSource(source: "document", confidence: 0.5, evidence: evidence("ink"))
    return Profile(
      id: ProfileID(id), kind: .person,
      fields: [
        GoldenField(
          field: .email, value: .text(email), strategy: "most-confident", sources: [source])
      ], records: records)
  }

  static func signal(_ id: String, source: String, profile: ProfileID = "p1") -> Signal {
    Signal(
      id: SignalID(id), source: source, profile: profile, type: "intent.rfp", occurredAt: time())
  }

  static func score(_ kind: Score.Kind, points: Int) -> Score {
    Score(
      kind: kind, model: "m", version: 1, settingsHash: "h", asOf: time(),
      terms: [ScoreTerm(name: "t", micropoints: points * 1_000_000, reason: "because")])
  }

  static func lead(_ person: String, points: Int, title: String = "Ada Byng") throws -> ScoredLead {
    guard let lead = Lead(person: ProfileID(person), organization: nil) else {
      throw CocoaError(.coderInvalidValue)
    }
    return ScoredLead(
      lead: lead, title: title, searchTerms: ["\(person)@mill.example"],
      features: [
        FeatureValue(name: "a", version: 1, value: .number(2), eventTime: time()),
        FeatureValue(name: "b", version: 3, value: .flag(true)),
      ],
      scores: [score(.combined, points: points), score(.fit, points: 1)])
  }

  static func decision(_ id: String, lead: LeadID, queue: String = "north", at seconds: Int = 0)
    -> Decision
  {
    Decision(
      id: DecisionID(id), lead: lead, decidedAt: time(seconds), rulesHash: "h", features: [],
      scores: [], gate: [.init(rule: "fit", passed: true, reason: "fit 42 >= 30")],
      qualified: true, tier: "A", routing: [], queue: queue, owner: "kim", ownerReason: "first",
      candidates: [.init(owner: "kim", eligible: true, reason: "free")])
  }
}

extension Store {
  /// Registers, claims and saves documents in a run of their own.
  @discardableResult
  func ingest(_ reports: [ExtractionReport], at now: Timestamp = Sample.time()) throws -> RunID {
    let run = try beginRun(.ingest, at: now)
    let arrivals = reports.map {
      Arrival(document: $0.document.id, size: $0.document.bytes, path: $0.document.path)
    }
    _ = try register(arrivals, run: run, at: now)
    let byID = Dictionary(reports.map { ($0.document.id, $0) }) { first, _ in first }
    while let claim = try claimNext(owner: Sample.owner, at: now, for: .seconds(60)) {
      guard let report = byID[claim.document] else { break }
      try save(report, claim: claim, version: Sample.version, run: run, at: now)
    }
    try endRun(run, at: now)
    return run
  }
}
