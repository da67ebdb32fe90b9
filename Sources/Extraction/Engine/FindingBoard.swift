import LeadModel

/// What the extractors have found so far; later ones read what earlier ones wrote.
struct FindingBoard {
  private(set) var findings: [Finding] = []
  private(set) var intents: [IntentFinding] = []
  /// What is said of records that are not known yet.
  private(set) var relations: [RelationFinding] = []
  /// Which side of a deal somebody is said to be on.
  private(set) var sides: [SideNote] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether what is not believed is kept too.
  let isTracing: Bool
  private(set) var rejections: [Rejection] = []
  private(set) var searches: [RuleSearch] = []
  private var noted: Set<String> = []
  private var places: [Place: Int] = [:]
  /// Findings by the 256-byte stretches of text that they touch, so that asking who stands at a
  /// place does not grow with the document.
  private var stretches: [Stretch: [Int]] = [:]

  private struct Place: Hashable {
    let field: Field
    let spans: [Span]
  }

  private struct Stretch: Hashable {
    let page: Int
    let number: Int
  }

  init(isTracing: Bool = false) { self.isTracing = isTracing }

  mutating func reject(_ rejection: Rejection) {
    if isTracing { rejections.append(rejection) }
  }

  /// Notes that a rule has searched a page.
  mutating func noteSearch(of page: Int, by rule: Rule, matches: Int) {
    guard isTracing else { return }
    searches.append(RuleSearch(page: page, rule: rule.id, field: rule.field, matches: matches))
  }

  /// Adds a finding; of two with the same field and place the more confident one stays.
  mutating func add(_ finding: Finding) {
    let place = Place(field: finding.field, spans: finding.spans)
    if let twin = places[place] {
      if finding.confidence > findings[twin].confidence { findings[twin] = finding }
      return
    }
    places[place] = findings.count
    for stretch in Set(finding.spans.flatMap(stretches(of:))) {
      stretches[stretch, default: []].append(findings.count)
    }
    findings.append(finding)
  }

  mutating func add(_ intent: IntentFinding) { intents.append(intent) }

  mutating func add(_ relation: RelationFinding) { relations.append(relation) }

  /// Notes the side of who is named at a place, by label or title of a paper.
  mutating func note(_ party: Party, at span: Span) {
    sides.append(SideNote(party: party, span: span, isDefinition: false))
  }

  /// Notes the side of who is named last before a place.
  mutating func note(_ party: Party, definedAt span: Span) {
    sides.append(SideNote(party: party, span: span, isDefinition: true))
  }

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
    stretches(of: span).contains { stretch in
      stretches[stretch, default: []].contains { index in
        fields.contains(findings[index].field)
          && findings[index].spans.contains { $0.overlaps(span) }
      }
    }
  }

  /// The findings of any field that touch `span`, in the order in which they were added.
  func touching(_ span: Span) -> [Finding] {
    indices(touching: span).map { findings[$0] }
  }

  /// Where the findings that touch `span` stand in `findings`.
  func indices(touching span: Span) -> [Int] {
    Set(stretches(of: span).flatMap { stretches[$0, default: []] }).sorted()
      .filter { findings[$0].spans.contains { $0.overlaps(span) } }
  }

  /// Where findings of `fields` that touch `span` stand on its page.
  func ranges(of fields: Set<Field>, touching span: Span) -> [Range<Int>] {
    touching(span).filter { fields.contains($0.field) }
      .flatMap { $0.spans.filter { $0.page == span.page }.map(\.range) }
  }

  private func stretches(of span: Span) -> [Stretch] {
    (span.range.lowerBound / 256...max(span.range.lowerBound, span.range.upperBound - 1) / 256)
      .map { Stretch(page: span.page, number: $0) }
  }
}

/// Which side of a deal the name at a place is on, or the last name before a definition.
struct SideNote {
  let party: Party
  let span: Span
  let isDefinition: Bool
}
