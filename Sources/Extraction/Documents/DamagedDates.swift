import LeadModel
import Normalization

/// Dates of a recognised page whose characters were mistaken: letters or marks in place of digits
/// (`1O/O3/2026`), digits or other marks in place of slashes, slashes that were lost.
///
/// Each is a weaker guess than a date that reads as one, so each asks for more around it.
struct DamagedDates {
  /// The shape of a damaged date, and what has to stand around it.
  private enum Form { case characters, runTogether, slash, inNumber }

  private let forms: [(form: Form, rule: Rule)]
  private let labels: DateLabels
  /// Years in which a recognised paper can have been written or be due.
  static let years = 1950...2049

  init(rules: RuleSet, labels: DateLabels) throws {
    forms = [
      (.characters, try rules.rule("date.damaged")),
      (.runTogether, try rules.rule("date.run-together")),
      (.slash, try rules.rule("date.misread-slash")),
      (.inNumber, try rules.rule("date.in-number")),
    ]
    self.labels = labels
  }

  /// The rule of a date that was mended in its year alone.
  var mended: Rule { forms[0].rule }

  func isMended(_ rule: Rule) -> Bool { forms.contains { $0.rule.id == rule.id } }

  /// Those that stand beside the dates that read as dates.
  func dates(
    on page: ScannedPage, beside found: [DateExtractor.Found], parser: DateParser,
    matches: (Rule) -> [Match]
  ) -> [DateExtractor.Found] {
    guard page.page.source == .ocr else { return [] }
    var result: [DateExtractor.Found] = []
    for (form, rule) in forms {
      for match in matches(rule) {
        guard let range = match["value"],
          !(found + result).contains(where: {
            $0.range.overlaps(range) && $0.span.precision == .day
          }),
          let span = span(of: match, range, form, parser, on: page),
          Self.years.contains(span.start.year),
          isBelieved(form, range, span, beside: found, on: page)
        else { continue }
        result.append(DateExtractor.Found(range: range, span: span, rule: rule))
      }
    }
    return result
  }

  /// The date with the year that was meant where the one read is in no century of business.
  static func withPlausibleYear(_ span: DateSpan) -> DateSpan? {
    let start = span.start
    guard span.precision == .day, start.year > years.upperBound || start.year < 1900,
      let year = MisreadDigits.year(like: start.year, among: years)
    else { return nil }
    return CivilDate(year: year, month: start.month, day: start.day).map { DateSpan($0) }
  }

  private func span(
    of match: Match, _ range: Range<Int>, _ form: Form, _ parser: DateParser, on page: ScannedPage
  ) -> DateSpan? {
    let text = page.text(range)
    switch form {
    case .characters:
      guard text.filter(\.isNumber).count >= 4 else { return nil }
      return parser.parse(
        MisreadDigits.digits(in: text.replacing("|", with: "1"))
          .split { !$0.isNumber }.joined(separator: "/"))
    case .runTogether:
      return parser.parse("\(text.prefix(2)).\(text.dropFirst(2).prefix(2)).\(text.suffix(4))")
    case .slash:
      let parts = [match["a"], match["b"] ?? match["c"], match["y"]].compactMap { $0 }
      return parser.parse(parts.map(page.text).joined(separator: "/"))
    case .inNumber:
      return parser.parse("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
  }

  private func isBelieved(
    _ form: Form, _ range: Range<Int>, _ span: DateSpan, beside found: [DateExtractor.Found],
    on page: ScannedPage
  ) -> Bool {
    switch form {
    case .characters:
      let hasMark = page.bytes[range].contains { "/-".utf8.contains($0) }
      let isLong = page.text(range).suffix(4).allSatisfy { $0.isNumber || $0.isLetter }
      return hasMark && isLong || labels.label(of: range, on: page) != nil
    case .runTogether: return isAlone(range, on: page) || labels.label(of: range, on: page) != nil
    case .slash: return labels.label(of: range, on: page) != nil
    case .inNumber:
      // A number that begins with the day of printing is a second sighting of it.
      return found.contains {
        MisreadDigits.areOneApart($0.span.iso8601, span.iso8601)
      }
    }
  }

  /// Whether its printed line begins with it, and nothing follows close.
  private func isAlone(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    guard let index = page.layout.index(at: range.lowerBound) else { return false }
    return page.layout.pieces[index].range.count - range.count <= 2
      && page.layout.leftward(of: index).isEmpty
  }
}
