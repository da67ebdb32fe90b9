import LeadModel

/// Writes findings and their grouping as claims with stable ids, in document order.
struct ClaimWriter {
  let document: ScannedDocument
  let calibration: Calibration
  private let settings: [PageSetting]

  init(document: ScannedDocument, calibration: Calibration) {
    self.document = document
    self.calibration = calibration
    settings = document.pages.map(PageSetting.init)
  }

  func claims(_ board: FindingBoard, _ grouping: Grouping) -> DocumentClaims {
    let builder = EvidenceBuilder(document: document)
    let ids = grouping.records.map(recordID)
    var statements: [Statement] = []
    for (index, finding) in board.findings.enumerated() {
      let record = grouping.owner[index].map { ids[$0] }
      statements.append(statement(finding, record, builder.evidence(finding.spans)))
    }
    let order = board.findings.indices.sorted { left, right in
      let (a, b) = (board.findings[left], board.findings[right])
      return (a.head, a.field.rawValue, statements[left].id)
        < (b.head, b.field.rawValue, statements[right].id)
    }
    return DocumentClaims(
      records: zip(ids, grouping.records).map { Record(id: $0, kind: $1.kind, party: $1.party) },
      links: grouping.links.map { link in
        RecordLink(
          from: ids[link.from], to: ids[link.to], type: link.kind,
          confidence: rounded(link.confidence), rule: link.rule,
          evidence: builder.evidence(link.spans))
      },
      statements: order.map { statements[$0] },
      intents: zip(board.intents, grouping.holders).map { intent, holder in
        mention(intent, holder.map { ids[$0] }, builder.evidence(intent.spans))
      })
  }

  private func recordID(_ record: Grouping.Record) -> RecordID {
    RecordID(
      Digest.id([document.id.rawValue, record.kind.rawValue, places([record.anchor])]))
  }

  func statement(
    _ finding: Finding, _ record: RecordID?, _ evidence: Evidence
  ) -> Statement {
    let id = Digest.id([
      document.id.rawValue, finding.field.rawValue, places(finding.spans), finding.method.rule,
      String(finding.ruleVersion),
    ])
    return Statement(
      id: StatementID(id), record: record, field: finding.field, value: finding.value,
      confidence: rounded(
        curve(for: finding).share(at: legible(finding.confidence, evidence, finding.spans))),
      method: finding.method, evidence: evidence)
  }

  func curve(for finding: Finding) -> CalibrationCurve {
    calibration.curve(
      for: finding.field, by: finding.method, on: setting(of: finding))
  }

  /// That of the page where it begins.
  func setting(of finding: Finding) -> PageSetting { settings[finding.head.page] }

  private func mention(
    _ intent: IntentFinding, _ record: RecordID?, _ evidence: Evidence
  ) -> IntentMention {
    let id = Digest.id([
      document.id.rawValue, intent.category.rawValue, places(intent.spans), intent.method.rule,
      String(intent.ruleVersion),
    ])
    return IntentMention(
      id: IntentID(id), record: record, category: intent.category, polarity: intent.polarity,
      tense: intent.tense, holder: intent.holder, details: intent.details,
      confidence: rounded(legible(intent.confidence, evidence, intent.spans)),
      method: intent.method,
      evidence: evidence)
  }

  /// Page numbers and scalar ranges, so that ids do not depend on the engine's bytes.
  private func places(_ spans: [Span]) -> String {
    spans.map { span in
      let scanned = document.pages[span.page]
      let range = scanned.scalars(span.range)
      return "\(scanned.page.number):\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: ",")
  }

  /// What cannot be read surely is believed less, down to half where characters were guessed.
  private func legible(_ confidence: Double, _ evidence: Evidence, _ spans: [Span]) -> Double {
    confidence * Legibility(pages: document.pages).share(of: evidence, at: spans)
  }

  func rounded(_ value: Double) -> Double {
    (min(max(value, 0), 1) * 1000).rounded() / 1000
  }
}
