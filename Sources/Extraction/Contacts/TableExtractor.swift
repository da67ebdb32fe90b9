import LeadModel
import Normalization

/// Persons and organisations in tables whose columns are named: lists of attendees, exports.
///
/// - *Reads*: the cells of tables with a row of headings.
/// - *Emits*: `person.name` (given and family names from two columns as one), `person.title` or
///   `person.department`, `organization.name`, a record for each row.
/// - *Abstains when*: the cell's text has not the shape that its heading promises, or an earlier
///   extractor found the value there.
struct TableExtractor: Extractor {
  static let id = "table"
  static let version = 4

  private let words: Vocabulary
  private let person: Rule
  private let title: Rule
  private let department: Rule
  private let organization: Rule
  private let legalForm: Rule

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    legalForm = try rules.rule("organization.legal-form")
    person = try rules.rule("table.person")
    title = try rules.rule("table.title")
    department = try rules.rule("table.department")
    organization = try rules.rule("table.organization")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for table in page.tables {
        for row in table.rows { read(row, of: table, on: page, into: &board) }
      }
    }
  }

  private func read(
    _ row: HeadedTable.Row, of table: HeadedTable, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    readName(row, of: table, on: page, into: &board)
    for (heading, rule) in [(HeadedTable.Heading.title, title), (.department, department)] {
      guard let span = span(heading, row, table, page),
        let text = words(at: span, by: rule, on: page, board: &board)
      else { continue }
      add(text, as: rule, at: span, into: &board)
    }
    if let span = span(.organization, row, table, page),
      let text = words(at: span, by: organization, on: page, board: &board),
      isFree(span, of: [.organizationName, .email], for: organization, on: &board)
    {
      board.add(
        finding(
          .organizationName, .text(text), at: [span], by: organization, subject: .organization))
    }
  }

  private func add(
    _ text: String, as rule: Rule, at span: Span, into board: inout FindingBoard
  ) {
    let others: Set<Field> = [.personTitle, .personDepartment, .email]
    guard isFree(span, of: others, for: rule, on: &board) else { return }
    let isDepartment =
      rule.field == .personDepartment || words.departments.contains(text.foldedLatin)
    board.add(
      finding(
        isDepartment ? .personDepartment : .personTitle, .text(text), at: [span],
        by: isDepartment ? department : title, subject: .person))
  }

  private func readName(
    _ row: HeadedTable.Row, of table: HeadedTable, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    var spans = [HeadedTable.Heading.given, .family].compactMap { span($0, row, table, page) }
    if spans.count == 1 { spans = [] }
    if spans.isEmpty, let whole = span(.name, row, table, page) { spans = [whole] }
    let others: Set<Field> = [.personName, .email, .organizationName]
    for span in spans {
      guard isFree(span, of: others, for: person, on: &board) else { return }
      if isFirm(span, on: page) { return reject(span, by: person, .invalid, on: &board) }
    }
    let printed = spans.map { text($0, on: page) }.joined(separator: " ")
    spans.sort()
    guard let name = words.nameParser.parse(printed), name.family != nil else {
      return reject(spans, by: person, .invalid, on: &board)
    }
    board.add(finding(.personName, .personName(name), at: spans, by: person, subject: .person))
  }

  /// Whether a cell ends with a legal form.
  private func isFirm(_ span: Span, on page: ScannedPage) -> Bool {
    legalForm.pattern.matches(in: page.bytes, range: span.range).matches
      .contains { $0.range.upperBound == span.range.upperBound }
  }

  private func span(
    _ heading: HeadedTable.Heading, _ row: HeadedTable.Row, _ table: HeadedTable,
    _ page: ScannedPage
  ) -> Span? {
    guard let cell = table.cell(heading, of: row), !cell.range.isEmpty else { return nil }
    return Span(page: page.index, range: cell.range)
  }

  private func text(_ span: Span, on page: ScannedPage) -> String {
    page.text(span.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A cell's text with two letters at least, and not as long as a sentence.
  private func words(
    at span: Span, by rule: Rule, on page: ScannedPage, board: inout FindingBoard
  ) -> String? {
    let printed = page.text(span.range)
    let isWords = printed.count(where: \.isLetter) >= 2 && printed.count <= 120
    return confirmed(isWords ? text(span, on: page) : nil, span, by: rule, on: &board)
  }
}
