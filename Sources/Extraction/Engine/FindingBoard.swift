import LeadModel

/// What the extractors have found so far; later ones read what earlier ones wrote.
struct FindingBoard {
  private(set) var findings: [Finding] = []
  private(set) var intents: [IntentFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var noted: Set<String> = []

  /// Adds a finding; of two with the same field and place the more confident one stays.
  mutating func add(_ finding: Finding) {
    let twin = findings.firstIndex { $0.field == finding.field && $0.spans == finding.spans }
    guard let twin else { return findings.append(finding) }
    if finding.confidence > findings[twin].confidence { findings[twin] = finding }
  }

  mutating func add(_ intent: IntentFinding) { intents.append(intent) }

  /// Notes that a rule was cut off on a page; once for each.
  mutating func noteExhausted(_ rule: Rule, page: Int) {
    guard noted.insert("\(rule.id) \(page)").inserted else { return }
    diagnostics.append(
      Diagnostic(
        severity: .warning, code: "rule-limit", page: page,
        message: "Rule \(rule.id) reached its match limit; simplify its pattern."))
  }

  func findings(_ fields: Set<Field>) -> [Finding] {
    findings.filter { fields.contains($0.field) }
  }

  /// Whether any finding of `fields` touches `span`.
  func covers(_ span: Span, by fields: Set<Field>) -> Bool {
    findings.contains { finding in
      fields.contains(finding.field) && finding.spans.contains { $0.overlaps(span) }
    }
  }

  mutating func remove(where condition: (Finding) -> Bool) { findings.removeAll(where: condition) }
}
