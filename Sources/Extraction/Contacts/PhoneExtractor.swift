import LeadModel
import Normalization

/// Telephone and fax numbers.
///
/// - *Reads*: lines with seven or more digits that can be a number, the label before (on the
///   line, or alone on the line above or at the column's head) or after, the field that the reader marked, and the
///   document's region.
/// - *Emits*: `contact.phone` or, by its label, `contact.fax`; E.164 with extension. Numbers that
///   libphonenumber finds valid; numbers of a possible length only when they are labelled,
///   international or written in groups as their country writes them.
///   "Fax -99" behind a number is that number with another ending.
///   A local number behind a full one takes its area code; the ending of a range of extension
///   lines ("-36") belongs to the number.
/// - *Abstains when*: the label names another kind of number (VAT, IBAN, order, invoice), the
///   number has the shape of a date or of hours from and to or ends what begins with letters
///   ("NT-20160331-07"), the place is an e-mail, web or registration finding, or a document
///   is nothing but a number that no plan knows.
struct PhoneExtractor: Extractor {
  static let id = "phone"
  static let version = 5

  private let number: Rule
  private let fax: Rule
  private let refused: Rule
  private let date: Rule
  private let lineRange: Rule
  private let alone: Rule
  private let swapped: Rule
  private let day: Rule
  private let hours: Rule
  private let shapes: [Rule]
  private let regions: DocumentRegion
  private let parser = PhoneParser()

  init(rules: RuleSet) throws {
    number = try rules.rule("phone.number")
    fax = try rules.rule("phone.fax")
    refused = try rules.rule("phone.refused")
    date = try rules.rule("phone.date")
    lineRange = try rules.rule("phone.range")
    alone = try rules.rule("phone.alone")
    swapped = try rules.rule("phone.swapped")
    day = try rules.rule("date.numeric")
    hours = try rules.rule("phone.hours")
    shapes = rules.rules(of: "phone-shape")
    regions = try DocumentRegion(rules: rules)
  }

  /// Where a document's numbers are at home.
  private struct Home {
    let region: String
    /// Who sets the region means it; else a number may show its country by its shape.
    let isSet: Bool
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    if readAlone(document, into: &board) { return }
    var home: Home?
    for page in document.pages {
      var searched = 0
      let fields = MarkedFields(on: page)
      for match in matches(of: number, on: page, board: &board) {
        guard match.range.upperBound > searched else { continue }
        let known =
          home
          ?? Home(
            region: regions.region(of: document, board),
            isSet: document.settings.defaultRegion != nil)
        home = known
        let window = window(around: match.range, on: page)
        searched = max(window.upperBound, match.range.upperBound)
        read(window, candidate: match.range, on: page, home: known, fields: fields, into: &board)
      }
      readSwapped(on: page, into: &board)
    }
  }

  /// A document that is one number and nothing else: valid, or no number at all. National and
  /// short numbers count where the user named the region. `false` when there is more.
  private func readAlone(
    _ document: ScannedDocument, into board: inout FindingBoard
  ) -> Bool {
    guard document.pages.count == 1, let page = document.pages.first, page.bytes.count <= 48,
      let match = matches(of: alone, on: page, board: &board).first, let value = match["value"]
    else { return false }
    let text = page.text(value)
    let defaultRegion = document.settings.defaultRegion
    guard text.hasPrefix("+") || defaultRegion != nil else { return false }
    let span = Span(page: page.index, range: value)
    if let reading = parser.parse(text, region: defaultRegion), reading.isValid,
      !board.covers(span, by: [.registration, .address])
    {
      board.add(finding(.phone, .phone(reading.number), at: [span], by: alone))
    }
    return true
  }

  /// The candidate with enough text around it for the matcher's own look left and right.
  private func window(around range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    let before = page.before(range.lowerBound, limit: 24)
    let after = page.after(range.upperBound, limit: 160)
    return before.lowerBound..<after.upperBound
  }

  private func read(
    _ window: Range<Int>, candidate: Range<Int>, on page: ScannedPage, home: Home,
    fields: MarkedFields, into board: inout FindingBoard
  ) {
    let found = parser.find(in: page.bytes[window], region: home.region)
    for reading in found {
      let shifted = shift(reading.range, by: window.lowerBound)
      emit(reading, at: trimmed(shifted, on: page), on: page, certain: true, fields, into: &board)
    }
    for match in number.pattern.matches(
      in: page.bytes, range: candidate.lowerBound..<window.upperBound
    )
    .matches {
      for rest in unread(match.range, on: page, board) {
        if isBeside(rest, on: page, board),
          let other = parser.parse(page.text(rest), region: home.region), other.isValid
        {
          emit(other, at: rest, on: page, certain: true, fields, into: &board)
        } else {
          readPossible(rest, on: page, home: home, fields, into: &board)
        }
      }
    }
  }

  /// Whether a number stands right before or behind it on its line.
  private func isBeside(_ range: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> Bool {
    let start = page.before(range.lowerBound, limit: 6).lowerBound
    let near = start..<page.after(range.upperBound, limit: 6).upperBound
    return !board.ranges(of: [.phone, .fax], touching: Span(page: page.index, range: near)).isEmpty
  }

  /// What no number was found in: all of it, or the other of two ("01872 555019 – 07700 900822").
  private func unread(
    _ range: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> [Range<Int>] {
    let span = Span(page: page.index, range: range)
    let taken = board.ranges(of: [.phone, .fax], touching: span)
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !taken.isEmpty else { return [range] }
    var rests: [Range<Int>] = []
    var start = range.lowerBound
    for end in taken.map(\.lowerBound) + [range.upperBound] {
      if start < end { rests.append(start..<end) }
      start = taken.first { $0.lowerBound == end }?.upperBound ?? end
    }
    return rests.compactMap { rest in
      let digits = page.bytes[rest].indices.filter { (48...57).contains(page.bytes[$0]) }
      guard let first = digits.first, let last = digits.last, digits.count >= 7 else { return nil }
      let lead = first > rest.lowerBound && "+(".utf8.contains(page.bytes[first - 1]) ? 1 : 0
      return (first - lead)..<(last + 1)
    }
  }

  /// A number that the plan of the document's region does not know: by the shape of another
  /// region, or by its label.
  private func readPossible(
    _ range: Range<Int>, on page: ScannedPage, home: Home, _ fields: MarkedFields,
    into board: inout FindingBoard
  ) {
    guard date.pattern.firstMatch(in: page.bytes, range: range) == nil else { return }
    if readContinuation(range, on: page, fields, into: &board) { return }
    if let match = lineRange.pattern.firstMatch(in: page.bytes, range: range),
      let value = match["value"],
      let reading = parser.parse(page.text(value), region: home.region), reading.isValid
    {
      return emit(reading, at: range, on: page, certain: false, fields, into: &board)
    }
    let text = page.text(range)
    for shape in home.isSet ? [] : shapes {
      let found = shape.pattern.matches(in: page.bytes, range: range).matches
      for match in found {
        let region = shape.attributes["region"]
        if let reading = parser.parse(page.text(match.range), region: region) {
          emit(reading, at: match.range, on: page, certain: false, fields, into: &board)
        }
      }
      if !found.isEmpty { return }
    }
    let role = fields.role(at: range.lowerBound)
    let span = Span(page: page.index, range: range)
    guard isLabelled(range, on: page) || role == .phone || role == .fax || text.hasPrefix("+")
    else {
      if isFree(span, of: Self.others, for: number, on: &board) {
        reject(span, by: number, .noContext, on: &board)
      }
      return
    }
    // Country codes are often printed without their plus sign.
    let international = parser.parse("+" + text, region: nil).flatMap { $0.isValid ? $0 : nil }
    let readings = [parser.parse(text, region: home.region), international].compactMap(\.self)
    let reading = readings.first(where: \.isValid) ?? readings.first
    if let reading = confirmed(reading, span, by: number, on: &board) {
      emit(reading, at: range, on: page, certain: false, fields, into: &board)
    }
  }

  /// "040-2330 8585, 2330 8586": a local number of the area of the number right before it.
  private func readContinuation(
    _ range: Range<Int>, on page: ScannedPage, _ fields: MarkedFields,
    into board: inout FindingBoard
  ) -> Bool {
    let digits = page.text(range).filter(\.isNumber)
    let gap = max(0, range.lowerBound - 8)..<range.lowerBound
    guard (6...8).contains(digits.count), digits.first != "0",
      let before = board.touching(Span(page: page.index, range: gap)).last(where: {
        $0.field == .phone || $0.field == .fax
      }), let end = before.spans.last?.range.upperBound, end <= range.lowerBound,
      page.bytes[end..<range.lowerBound].allSatisfy({ " ,;/&|\n".utf8.contains($0) }),
      case .phone(let number) = before.value, number.e164.count > digits.count + 2,
      let reading = parser.parse(number.e164.dropLast(digits.count) + digits, region: nil),
      reading.isValid
    else { return false }
    emit(reading, at: range, on: page, certain: false, fields, into: &board)
    return true
  }

  /// "Tel. 030 5550-0, Durchwahl -27, Fax -99": the ending takes the place of the other number's.
  private func readSwapped(on page: ScannedPage, into board: inout FindingBoard) {
    for match in matches(of: swapped, on: page, board: &board) {
      guard let value = match["value"] else { continue }
      let span = Span(page: page.index, range: value)
      let near = max(0, match.range.lowerBound - 40)..<match.range.lowerBound
      guard isFree(span, of: Self.others, for: swapped, on: &board),
        let before = board.touching(Span(page: page.index, range: near)).last(where: {
          $0.field == .phone
        }), case .phone(let number) = before.value, let printed = before.spans.last?.range,
        let hyphen = page.bytes[printed].lastIndex(of: UInt8(ascii: "-")),
        case let tail = page.bytes[(hyphen + 1)..<printed.upperBound],
        (1...4).contains(tail.count), tail.allSatisfy({ (48...57).contains($0) }),
        number.e164.count > tail.count + 6,
        let reading = parser.parse(
          number.e164.dropLast(tail.count) + page.text(value).filter(\.isNumber), region: nil)
      else { continue }
      let base = Span(page: page.index, range: printed.lowerBound..<hyphen)
      board.add(
        finding(
          match["fax"] == nil ? .phone : .fax, .phone(reading.number), at: [base, span], by: swapped
        ))
    }
  }

  private static let others: Set<Field> = [
    .email, .phone, .fax, .registration, .website, .social,
  ]

  private func emit(
    _ reading: PhoneParser.Reading, at range: Range<Int>, on page: ScannedPage, certain: Bool,
    _ fields: MarkedFields, into board: inout FindingBoard
  ) {
    let span = Span(page: page.index, range: range)
    guard isFree(span, of: Self.others, for: number, on: &board) else { return }
    let text = labelRange(before: range, on: page)
    let isNamed = number.isLabelled(text, on: page) || fax.isLabelled(text, on: page)
    guard !isDay(range, on: page), !isHours(range, on: page), isNamed || !isTail(range, on: page)
    else {
      return reject(span, by: number, .invalid, on: &board)
    }
    let labels = isNamed ? text : page.layout.label(of: range, on: page) ?? text
    guard !refused.isLabelled(text, on: page), !refused.isLabelled(labels, on: page) else {
      return reject(span, by: number, .otherLabel, on: &board)
    }
    let role = fields.role(at: range.lowerBound)
    let isFax =
      role == .fax
      || role != .phone && (fax.isLabelled(labels, on: page) || saysFax(after: range, on: page))
    let rule = isFax ? fax : number
    let labelled = isFax || role == .phone || number.isLabelled(labels, on: page)
    let base = rule.confidence * (certain || reading.isValid ? 1 : 0.75)
    board.add(
      finding(
        isFax ? .fax : .phone, .phone(reading.number), at: [span], by: rule,
        confidence: labelled ? base : base * 0.94))
  }

  /// "NT-20160331-07": the end of what begins with letters.
  private func isTail(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    guard range.lowerBound >= 3, page.bytes[range.lowerBound - 1] == UInt8(ascii: "-") else {
      return false
    }
    // One letter before a hyphen is a label: "W-212-555-0134".
    return page.bytes[(range.lowerBound - 3)..<(range.lowerBound - 1)]
      .allSatisfy { (65...90).contains($0 & 0xDF) }
  }

  /// A date with the hour or the number that follows it is as long as a number.
  private func isDay(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    day.pattern.firstMatch(in: page.bytes, range: range)?["value"]?.lowerBound == range.lowerBound
      && !page.bytes[range].contains(UInt8(ascii: "+"))
  }

  /// The hours may begin before the number ("17:44:09 4471").
  private func isHours(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let near = page.before(range.lowerBound, limit: 6).lowerBound..<range.upperBound
    return hours.pattern.firstMatch(in: page.bytes, range: near)?.range.overlaps(range) ?? false
  }

  private func isLabelled(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    [labelRange(before: range, on: page), page.layout.label(of: range, on: page)]
      .compactMap(\.self)
      .contains { number.isLabelled($0, on: page) || fax.isLabelled($0, on: page) }
  }

  /// The text before the number on its line; the line above when the number begins its line.
  private func labelRange(before range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    let before = page.before(range.lowerBound)
    guard page.bytes[before].allSatisfy({ $0 <= 0x20 || $0 == UInt8(ascii: "+") }),
      before.lowerBound > 0, page.bytes[before.lowerBound - 1] == 10
    else { return before }
    let above = page.before(before.lowerBound - 1, limit: 24)
    return above.isEmpty ? before : above.lowerBound..<range.lowerBound
  }

  private func saysFax(after range: Range<Int>, on page: ScannedPage) -> Bool {
    let text = page.text(page.after(range.upperBound, limit: 12)).lowercased()
    return ["(fax", " (fax", "(f)", " (f)", " fax)"].contains { text.hasPrefix($0) }
      || text.drop { $0 == " " } == "fax"
  }

  /// The matcher may take a lone bracket of the context with it.
  private func trimmed(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, page.bytes[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }

  private func shift(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    (range.lowerBound + offset)..<(range.upperBound + offset)
  }
}
