import LeadModel
import Normalization

/// The document's own date, its deadlines and the other days that it names.
///
/// - *Reads*: every page, and the `Date` header of a message.
/// - *Emits*: `document.date` (certain for a message's header, a labelled date or a letterhead's
///   date line; with little confidence for every other explicit date) and `document.deadline`
///   after words such as "no later than", "Angebotsfrist", "date limite". Phrases that lean on
///   another date ("bis Ende März") are deadlines once the document's own date is known.
/// - *Abstains when*: the candidate is no day of the calendar. Slashes are read in the order that
///   an unambiguous date of the same document, else its region or language, asks for.
struct DateExtractor: Extractor {
  static let id = "date"
  static let version = 1

  private let forms: [Rule]
  private let label: Rule
  private let deadline: Rule
  private let relative: Rule
  private let regions: DocumentRegion

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    forms = try [
      "numeric", "named", "month-first", "year-first", "counted", "period", "month",
    ].map { try rules.rule("date.\($0)") }
    label = try rules.rule("date.label-before")
    deadline = try rules.rule("date.deadline-before")
    relative = try rules.rule("date.relative")
    regions = try DocumentRegion(rules: rules, settings: settings)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    let parser = DateParser(order: order(of: document, board: &board))
    var isFirst = true
    for page in document.pages {
      if page.page.kind == .attribute {
        readHeader(of: page, into: &board)
        continue
      }
      for date in dates(on: page, parser: parser, board: &board) {
        add(date, on: page, isFirst: isFirst, into: &board)
        if date.span.precision == .day { isFirst = false }
      }
    }
    if let anchor = board.documentDate { readRelative(document, anchor: anchor, into: &board) }
  }

  struct Found {
    let range: Range<Int>
    let span: DateSpan
    let rule: Rule
  }

  /// Dates in text order; of two that overlap the one of the earlier form stays.
  private func dates(
    on page: ScannedPage, parser: DateParser, board: inout FindingBoard
  ) -> [Found] {
    var found: [Found] = []
    var taken = TakenRanges()
    for rule in forms {
      for match in matches(of: rule, on: page, board: &board) {
        guard let range = match["value"], !taken.overlaps(range),
          let span = confirmed(
            day(parser.parse(page.text(range))), Span(page: page.index, range: range), by: rule,
            on: &board)
        else { continue }
        taken.insert(range)
        found.append(Found(range: range, span: span, rule: rule))
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The span, unless it is a mere year or in no century of business.
  private func day(_ span: DateSpan?) -> DateSpan? {
    guard let span, span.precision != .year, (1900...2100).contains(span.start.year) else {
      return nil
    }
    return span
  }

  private func readHeader(of page: ScannedPage, into board: inout FindingBoard) {
    for (range, name) in page.marks(.header) where name == "date" {
      guard let span = DateParser.parse(page.text(range)) else { continue }
      board.add(
        finding(
          .documentDate, .date(span.iso8601), at: [Span(page: page.index, range: range)],
          by: label, confidence: 0.98))
    }
  }

  private func add(
    _ date: Found, on page: ScannedPage, isFirst: Bool, into board: inout FindingBoard
  ) {
    let place = [Span(page: page.index, range: date.range)]
    let before = page.lead(to: date.range.lowerBound)
    let value = FieldValue.date(date.span.iso8601)
    // "Closing date" is a deadline's label and ends like one of the document's own date.
    if deadline.ends(before, on: page) {
      let last = FieldValue.date(
        date.span.precision == .day ? date.span.iso8601 : date.span.last.iso8601)
      board.add(
        finding(.documentDeadline, last, at: place, by: deadline, confidence: deadline.confidence))
    } else {
      let confidence =
        label.ends(before, on: page)
        ? label.confidence : unlabelled(date, on: page, isFirst: isFirst)
      board.add(finding(.documentDate, value, at: place, by: date.rule, confidence: confidence))
    }
  }

  /// A date line of a letterhead is near certain; another first date is the document's own more
  /// often than not.
  private func unlabelled(_ date: Found, on page: ScannedPage, isFirst: Bool) -> Double {
    guard date.span.precision == .day else { return date.rule.confidence * 0.5 }
    let index = page.lineIndex(at: date.range.lowerBound) ?? 0
    let line = page.lines[index].range
    let others = line.count - date.range.count
    if isFirst, index < 25, others <= 32, !page.text(line).contains("%") { return 0.85 }
    return isFirst ? 0.6 : 0.35
  }

  private func readRelative(
    _ document: ScannedDocument, anchor: CivilDate, into board: inout FindingBoard
  ) {
    let parser = RelativeDateParser(anchor: anchor)
    for page in document.pages where page.page.kind != .attribute {
      for match in matches(of: relative, on: page, board: &board) {
        guard let range = match["value"] ?? match["value2"],
          let span = parser.parse(page.text(range))
        else { continue }
        let place = Span(page: page.index, range: range)
        guard !board.covers(place, by: [.documentDate, .documentDeadline]) else { continue }
        board.add(
          finding(.documentDeadline, .date(span.last.iso8601), at: [place], by: relative))
      }
    }
  }

  private func order(of document: ScannedDocument, board: inout FindingBoard) -> DateOrder {
    if let numeric = forms.first {
      for page in document.pages {
        for match in matches(of: numeric, on: page, board: &board) {
          guard let range = match["value"] else { continue }
          if let order = DateOrder.shown(by: page.text(range)) { return order }
        }
      }
    }
    // `GB` is also what the region is without any hint; then the language decides.
    let region = regions.region(of: document, board)
    return DateOrder.custom(
      region: region == "GB" ? nil : region, language: DocumentLanguage.guess(document))
  }
}

extension FindingBoard {
  /// The document's own date where one is believed more than not: what relative dates lean on.
  var documentDate: CivilDate? {
    let best = findings([.documentDate]).filter { $0.confidence >= 0.6 }
      .max { $0.confidence < $1.confidence }
    guard case .date(let iso)? = best?.value else { return nil }
    return CivilDate(iso8601: iso)
  }
}
