import LeadModel

/// Consent to be contacted, given or refused.
///
/// - *Reads*: every page that is not a header, sentence by sentence, quoted replies included;
///   English, German, French, Spanish.
/// - *Emits*: `contact.consent`, `opt-out` or `opt-in`, of whoever wrote the sentence; of a ticked
///   box or an answer in a form, of the person that the form names.
/// - *Abstains when*: the sentence tells others how to unsubscribe or what a click means, depends on
///   a condition on them, or stands beside an empty box; where a web page would give consent.
struct ConsentExtractor: Extractor {
  static let id = "consent"
  static let version = 1

  private let rules: [Rule]
  private let block: Rule
  private let unticked: Rule
  private let ticked: Rule
  private let answer: Rule

  /// Bytes of a page on which one word may be all that is said.
  private static let shortPage = 600
  /// How far a sentence is looked at to either side, in bytes.
  private static let reach = 240

  init(rules: RuleSet) throws {
    self.rules = rules.rules(of: "consent").filter { $0.attributes["class"] != nil }
    block = try rules.rule("consent.block")
    unticked = try rules.rule("consent.unticked")
    ticked = try rules.rule("consent.ticked")
    answer = try rules.rule("consent.answer")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      for rule in rules {
        if rule.attributes["short"] != nil, page.bytes.count > Self.shortPage { continue }
        for match in matches(of: rule, on: page, board: &board) {
          add(match.range, by: rule, on: page, of: document, into: &board)
        }
      }
    }
  }

  private func add(
    _ range: Range<Int>, by rule: Rule, on page: ScannedPage, of document: ScannedDocument,
    into board: inout FindingBoard
  ) {
    let span = Span(page: page.index, range: range)
    guard isFree(span, of: [.consent], for: rule, on: &board) else { return }
    let given = rule.attributes["class"] ?? ""
    let reply = answer.pattern.firstMatch(
      in: page.bytes, range: page.after(range.upperBound, limit: 120))
    let box = page.before(range.lowerBound, limit: 8)
    let isForm = isTicked(box, on: page) || reply?["yes"] != nil
    guard !isBlocked(range, on: page), unticked.firstMatch(in: box, on: page) == nil,
      reply?["no"] == nil, given != "opt-in" || isForm || document.mediaType != "text/html"
    else { return reject(span, by: rule, .blocked, on: &board) }
    board.add(
      finding(.consent, .text(given), at: [span], by: rule, subject: isForm ? .person : nil))
  }

  private func isTicked(_ box: Range<Int>, on page: ScannedPage) -> Bool {
    ticked.firstMatch(in: box, on: page) != nil
  }

  private func isBlocked(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    block.firstMatch(in: sentence(around: range, on: page), on: page) != nil
  }

  /// From the full stop or blank line before to the one behind.
  private func sentence(around range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    let bytes = page.bytes
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < Self.reach, !Self.isEnd(bytes, at: start - 1) {
      start -= 1
    }
    var end = range.upperBound
    while end < bytes.count, end - range.upperBound < Self.reach, !Self.isEnd(bytes, at: end) {
      end += 1
    }
    return start..<end
  }

  private static func isEnd(_ bytes: [UInt8], at offset: Int) -> Bool {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 10
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return next <= 0x20
    case 10: return next == 10 || next == 13
    default: return false
    }
  }
}
