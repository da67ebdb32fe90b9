import LeadModel
import Normalization

/// Who reports to whom.
///
/// - *Reads*: sentences ("reports to", "berichtet an", "rattaché à", "my manager"), titles of
///   assistants ("PA to …"), labels ("Supervisor:"), table columns ("Reports to") and organisation
///   charts that are indented lists; the people found before.
/// - *Emits*: `person.manager` of the one who reports: given and family names of the manager, or the
///   function where only that is said ("PA to the CEO").
/// - *Abstains when*: the manager is neither a name that something makes one nor a listed function;
///   nobody, or more than one, may be meant as the one who reports; the sentence denies it.
struct ReportingExtractor: Extractor {
  static let id = "reporting"
  static let version = 1

  private let rules: [Rule]
  private let chart: Rule
  private let column: Rule
  private let negation: Rule
  private let employee: Rule
  private let reader: ManagerReader

  init(rules: RuleSet) throws {
    self.rules = rules.rules(of: "reporting").filter { $0.attributes["subject"] != nil }
    chart = try rules.rule("reporting.chart")
    column = try rules.rule("reporting.column")
    negation = try rules.rule("reporting.negation")
    employee = try rules.rule("reporting.employee")
    reader = ManagerReader(words: try Vocabulary(rules))
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in rules {
        for match in matches(of: rule, on: page, board: &board) {
          read(match, by: rule, on: page, into: &board)
        }
      }
      readTables(on: page, into: &board)
      readCharts(on: page, into: &board)
    }
  }

  private func read(
    _ match: Match, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let place = Span(page: page.index, range: match["name"] ?? match["title"] ?? match.range)
    guard let manager = reader.reading(match, on: page, board) else {
      return reject(place, by: rule, .invalid, on: &board)
    }
    let around = page.before(match.range.lowerBound, limit: 24).lowerBound..<place.range.lowerBound
    guard negation.firstMatch(in: around, on: page) == nil else {
      return reject(place, by: rule, .blocked, on: &board)
    }
    guard let subject = subject(of: match, by: rule, manager.range, on: page, board) else {
      return reject(place, by: rule, .noContext, on: &board)
    }
    add(manager, of: subject, by: rule, on: page, into: &board)
  }

  private func add(
    _ manager: ManagerReader.Reading, of subject: RelationFinding.Subject, by rule: Rule,
    and report: Span? = nil, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let place = Span(page: page.index, range: manager.range)
    board.add(
      RelationFinding(
        finding: finding(
          .manager, .text(manager.text), at: [place] + [report].compactMap(\.self), by: rule,
          subject: .person),
        subject: subject))
  }
}

// MARK: who reports

extension ReportingExtractor {
  private func subject(
    of match: Match, by rule: Rule, _ manager: Range<Int>, on page: ScannedPage,
    _ board: FindingBoard
  ) -> RelationFinding.Subject? {
    if ["me", "me2"].contains { match[$0] != nil } || rule.attributes["subject"] == "writer" {
      return .writer
    }
    let people = board.findings([.personName]).filter {
      $0.head.page == page.index && !$0.head.range.overlaps(manager)
    }
    let reader = SentenceReader(page: page, findings: people)
    if let report = match["report"] {
      let found = people.first { $0.head.range.overlaps(report) }
      return (found?.head).map { .named($0) }
    }
    let found: Finding? =
      switch rule.attributes["subject"] {
      case "label": labelled(match.range, reader)
      case "title": titled(match.range, reader)
      default:
        match["they"] != nil
          ? reader.soleNamed(.personName, in: reader.paragraph(upTo: match.range.lowerBound))
          : inSentence(match.range, reader)
      }
    return (found?.head).map { .named($0) }
  }

  /// The last person named before in the sentence, unless the sentence goes on to speak of
  /// something of theirs.
  private func inSentence(_ range: Range<Int>, _ reader: SentenceReader) -> Finding? {
    let sentence = reader.sentence(upTo: range.lowerBound)
    guard let last = reader.named(.personName, in: sentence).last else { return nil }
    let between = Token.words(
      in: last.head.range.upperBound..<range.lowerBound, of: reader.page)
    let isOther =
      between.contains { Self.units.contains($0.folded) }
      || ["'s", "’s"].contains {
        reader.page.bytes[last.head.range.upperBound...].starts(with: $0.utf8)
      }
    return isOther ? nil : last
  }

  /// What belongs to somebody and reports in their stead.
  private static let units: Set<String> = [
    "team", "department", "division", "unit", "group", "staff", "office", "company", "abteilung",
    "bereich", "gruppe", "mannschaft", "equipe", "service", "equipo", "departamento", "who's",
  ]

  /// The person named on the lines before, or the first on the line after: whose title it is. In
  /// running text the one whom the sentence is about.
  private func titled(_ range: Range<Int>, _ reader: SentenceReader) -> Finding? {
    let page = reader.page
    if isRunningText(upTo: range.lowerBound, on: page) { return inSentence(range, reader) }
    let before = reader.paragraph(upTo: range.lowerBound)
    let near = max(before.lowerBound, range.lowerBound - 120)..<range.lowerBound
    if let last = reader.named(.personName, in: near).last { return last }
    let end = page.after(range.upperBound, limit: 120).upperBound
    guard end < page.bytes.count, page.bytes[end] == 10 else { return nil }
    return reader.named(.personName, in: page.after(end + 1, limit: 80)).first
  }

  /// Whether words in small letters stand before on the line, behind its last comma, semicolon or bar.
  private func isRunningText(upTo offset: Int, on page: ScannedPage) -> Bool {
    let before = page.before(offset, limit: 120)
    let start = before.last { ",|;".utf8.contains(page.bytes[$0]) }.map { $0 + 1 }
    return Token.words(in: (start ?? before.lowerBound)..<offset, of: page)
      .contains { !$0.isCapitalized && $0.hasLetter }
  }

  /// Of a form the only person before the label, or the one whose label says that it is about them.
  private func labelled(_ range: Range<Int>, _ reader: SentenceReader) -> Finding? {
    let page = reader.page
    guard let line = page.lineIndex(at: range.lowerBound) else { return nil }
    let row = page.lines[line].row
    let around = reader.findings.filter { finding in
      guard let index = page.lineIndex(at: finding.head.range.lowerBound) else { return false }
      return (row - Self.rowsAbove...row + Self.rowsBelow).contains(page.lines[index].row)
    }
    let about = around.filter { finding in
      employee.firstMatch(in: page.before(finding.head.range.lowerBound), on: page) != nil
    }
    let above = around.filter { $0.head.range.lowerBound < range.lowerBound }
    for candidates in [about, above] {
      if Set(candidates.map(\.value.display)).count == 1 { return candidates.last }
      if !candidates.isEmpty { return nil }
    }
    return nil
  }

  private static let rowsAbove = 12
  private static let rowsBelow = 4
}

// MARK: tables and charts

extension ReportingExtractor {
  private func readTables(on page: ScannedPage, into board: inout FindingBoard) {
    for table in page.tables {
      let hasFirms = table.columns.values.contains(.organization)
      for row in table.rows {
        guard let cell = cell(of: row, in: table, hasFirms: hasFirms), !cell.range.isEmpty else {
          continue
        }
        let place = Span(page: page.index, range: cell.range)
        guard let manager = reader.person(in: cell.range, on: page, board) else {
          reject(place, by: column, as: .manager, .invalid, on: &board)
          continue
        }
        let names = [HeadedTable.Heading.name, .family, .given].lazy
          .compactMap { table.cell($0, of: row) }
        guard let own = names.first(where: { !$0.range.isEmpty }) else { continue }
        add(
          manager, of: .named(Span(page: page.index, range: own.range)), by: column, on: page,
          into: &board)
      }
    }
  }

  /// "Manager" alone is a salesperson's column where the table lists firms.
  private func cell(
    of row: HeadedTable.Row, in table: HeadedTable, hasFirms: Bool
  ) -> TableCell? {
    table.cell(.manager, of: row) ?? (hasFirms ? nil : table.cell(.leader, of: row))
  }

  private func readCharts(on page: ScannedPage, into board: inout FindingBoard) {
    guard let heading = matches(of: chart, on: page, board: &board).first else { return }
    let findings = board.findings([.personName, .personTitle, .personDepartment])
      .filter { $0.head.page == page.index }
    let places = OrganisationChart(page: page, findings: findings)
      .places(after: heading.range.upperBound)
    for place in places {
      guard let manager = reader.person(in: place.manager.head.range, on: page, board) else {
        continue
      }
      // One line may be the manager of many: the evidence is both names.
      add(
        manager, of: .named(place.report.head), by: chart, and: place.report.head, on: page,
        into: &board)
    }
  }
}
