import LeadModel
import Normalization

/// The document's own date, its deadlines and the other days that it names.
///
/// - *Reads*: every page, and the `Date` header of a message; the label before a date, left of it
///   on the printed line or over it.
/// - *Emits*: `document.date` (certain for a message's header, a labelled date or a letterhead's
///   date line, nearly so for both ends of the time that an order or a contract is about, less for
///   other labelled dates, little for every other explicit date) and `document.deadline`
///   after words such as "no later than", "Angebotsfrist", "date limite". Phrases that lean on
///   another date ("bis Ende März") are deadlines once the document's own date is known. What
///   recognition mistook is mended and believed less: a month's name by one letter, letters in
///   place of digits, slashes that were lost or read as digits, a year of no such century.
/// - *Abstains when*: the candidate is no day of the calendar. Slashes are read in the order that
///   an unambiguous date of the same document, else its region or language, asks for.
struct DateExtractor: Extractor {
  static let id = "date"
  static let version = 4

  private let forms: [Rule]
  private let misread: Rule
  private let header: Rule
  private let labels: DateLabels
  private let damaged: DamagedDates
  private let relative: Rule
  private let halfDayClock: Rule
  private let regions: DocumentRegion

  init(rules: RuleSet) throws {
    forms = try [
      "numeric", "spaced", "named", "month-first", "year-first", "counted", "compact", "alone",
      "period", "month",
    ].map { try rules.rule("date.\($0)") }
    misread = try rules.rule("date.misread")
    header = try rules.rule("date.label-before")
    labels = try DateLabels(rules: rules)
    damaged = try DamagedDates(rules: rules, labels: labels)
    relative = try rules.rule("date.relative")
    halfDayClock = try rules.rule("date.half-day-clock")
    regions = try DocumentRegion(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    let parser = DateParser(order: order(of: document, board: &board))
    var isFirst = true
    var own: String?
    for page in document.pages {
      if page.page.kind == .attribute {
        readHeader(of: page, into: &board)
        continue
      }
      var last: (date: Found, label: DateLabels.Label?)?
      for date in dates(on: page, parser: parser, board: &board) {
        let label = label(of: date, after: last, on: page)
        add(date, label, on: page, isFirst: isFirst, own: own, into: &board)
        if own == nil, label?.meaning == .own { own = date.span.iso8601 }
        if date.span.precision == .day { isFirst = false }
        last = (date, label)
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
    for rule in forms + [misread] {
      for match in matches(of: rule, on: page, board: &board) {
        guard let range = match["value"], !taken.overlaps(range) else { continue }
        let read = span(of: match, range, rule, parser, on: page)
        let mended =
          page.page.source == .ocr ? read.flatMap(DamagedDates.withPlausibleYear) : nil
        guard
          let span = confirmed(
            mended ?? day(read), Span(page: page.index, range: range), by: rule, on: &board)
        else { continue }
        taken.insert(range)
        found.append(Found(range: range, span: span, rule: mended == nil ? rule : damaged.mended))
      }
    }
    let mended = damaged.dates(on: page, beside: found, parser: parser) {
      matches(of: $0, on: page, board: &board)
    }
    // A month and a year may be all that was read of a damaged day.
    found.removeAll { one in mended.contains { $0.range.overlaps(one.range) } }
    found += mended
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func span(
    of match: Match, _ range: Range<Int>, _ rule: Rule, _ parser: DateParser, on page: ScannedPage
  ) -> DateSpan? {
    let text = page.text(range)
    guard rule.id == misread.id else { return parser.parse(text) }
    guard let word = (match["month"] ?? match["month2"]).map(page.text),
      let name = MisreadMonth.name(for: word)
    else { return nil }
    return parser.parse(text.replacing(word, with: name))
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
          by: header, confidence: 0.98))
    }
  }

  /// Its own label, or that of the date that a range begins with.
  private func label(
    of date: Found, after last: (date: Found, label: DateLabels.Label?)?, on page: ScannedPage
  ) -> DateLabels.Label? {
    if let last, last.label?.meaning != .deadline,
      last.date.range.upperBound <= date.range.lowerBound,
      labels.joins(last.date.range.upperBound..<date.range.lowerBound, on: page)
    {
      return last.label
    }
    return labels.label(of: date.range, on: page)
  }

  private func add(
    _ date: Found, _ label: DateLabels.Label?, on page: ScannedPage, isFirst: Bool, own: String?,
    into board: inout FindingBoard
  ) {
    let place = [Span(page: page.index, range: date.range)]
    let value = FieldValue.date(date.span.iso8601)
    switch label?.meaning {
    case .deadline:
      let last = FieldValue.date(
        date.span.precision == .day ? date.span.iso8601 : date.span.last.iso8601)
      board.add(finding(.documentDeadline, last, at: place, by: label?.rule ?? date.rule))
    case .period:
      board.add(finding(.documentDate, value, at: place, by: label?.rule ?? date.rule))
    default:
      // A document has one date of its own; another that is labelled so is a copy's or an order's.
      let isSecond = label?.meaning == .own && own.map { $0 != date.span.iso8601 } ?? false
      let confidence = confidence(of: date, label, on: page, isFirst: isFirst)
      board.add(
        finding(
          .documentDate, value, at: place, by: date.rule,
          confidence: isSecond ? confidence * 0.9 : confidence))
    }
  }

  private func confidence(
    of date: Found, _ label: DateLabels.Label?, on page: ScannedPage, isFirst: Bool
  ) -> Double {
    let alone = unlabelled(date, on: page, isFirst: isFirst)
    guard let label else { return alone }
    let sure = isMended(date) ? 0.75 : 1
    switch label.meaning {
    case .billing, .printed, .reference: return label.rule.confidence * sure
    case .other: return max(alone, label.rule.confidence * sure * (label.isAbove ? 0.8 : 1))
    default: return max(min(alone, 0.85), label.rule.confidence * sure)
    }
  }

  /// A date line of a letterhead is near certain; another first date is the document's own more
  /// often than not.
  private func unlabelled(_ date: Found, on page: ScannedPage, isFirst: Bool) -> Double {
    guard date.span.precision == .day else { return date.rule.confidence * 0.5 }
    let index = page.lineIndex(at: date.range.lowerBound) ?? 0
    let line = page.lines[index].range
    let others = line.count - date.range.count
    if isMended(date) { return 0.3 }
    if isFirst, index < 25, others <= 32, !page.text(line).contains("%") { return 0.85 }
    return isFirst ? 0.6 : 0.35
  }

  /// Whether it was read in spite of what is printed.
  private func isMended(_ date: Found) -> Bool {
    date.rule.id == misread.id || damaged.isMended(date.rule)
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
    let region = regions.shown(by: document, board)
    let language = DocumentLanguage.guess(document)
    if region == nil, language == nil, saysHalfDay(document, board: &board) { return .monthDay }
    return DateOrder.custom(region: region, language: language)
  }
}

extension DateExtractor {
  /// "10/9/2026 3:07 pm": a clock of twelve hours beside a date with slashes is American custom.
  private func saysHalfDay(_ document: ScannedDocument, board: inout FindingBoard) -> Bool {
    document.pages.contains { !matches(of: halfDayClock, on: $0, board: &board).isEmpty }
  }
}

extension FindingBoard {
  /// The document's own date where one is believed more than not: what relative dates lean on.
  var documentDate: CivilDate? {
    let best = findings([.documentDate])
      .filter { $0.confidence >= 0.6 && $0.method.rule != "date.period-before" }
      .max { $0.confidence < $1.confidence }
    guard case .date(let iso)? = best?.value else { return nil }
    return CivilDate(iso8601: iso)
  }
}
