import LeadModel
import Normalization

/// Web sites.
///
/// - *Reads*: the whole text of every page, after e-mail addresses have been found.
/// - *Emits*: `contact.website`, host in lower case without `www.`, and the path; from URLs, from
///   hosts that begin with `www.`, and from bare domains whose suffix the public suffix list knows;
///   repaired behind `www` where it stands with spaces or commas in it, or was misread.
/// - *Abstains when*: it is part of an e-mail address or a social profile, a file name
///   (`report.md`), somebody else's ("created with …", a key server), a suffix that nobody owns (`co.uk`), or a bare domain whose suffix is also a word, in
///   running text.
struct WebsiteExtractor: Extractor {
  static let id = "website"
  static let version = 3

  private let url: Rule
  private let bare: Rule
  private let repaired: Rule
  private let runIn: Rule
  private let others: Rule
  private let suffixes = PublicSuffixes()

  /// Suffixes that are also words or file endings: a bare domain with them needs a label, a line
  /// of its own or a path.
  private static let wordy: Set<String> = [
    "it", "is", "in", "at", "as", "so", "to", "me", "my", "no", "be", "am", "us", "do", "md",
    "py", "sh", "pl", "rs", "cc", "ps", "ai", "zip", "mov", "la", "de", "es", "st", "mm", "id",
  ]

  init(rules: RuleSet) throws {
    url = try rules.rule("website.url")
    bare = try rules.rule("website.bare")
    repaired = try rules.rule("website.repaired")
    runIn = try rules.rule("website.run-in")
    others = try rules.rule("website.others")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for rule in [repaired, runIn] {
        for match in matches(of: rule, on: page, board: &board) {
          repair(match, by: rule, on: page, into: &board)
        }
      }
      for match in matches(of: url, on: page, board: &board) {
        emit(match["site"] ?? match.range, by: url, on: page, into: &board)
      }
      for match in matches(of: bare, on: page, board: &board) {
        let range = match["site"] ?? match.range
        if isPlausible(range, match["suffix"], on: page) {
          emit(range, by: bare, on: page, into: &board)
        } else {
          reject(Span(page: page.index, range: range), by: bare, .noContext, on: &board)
        }
      }
    }
  }

  /// What stands behind `www` when it is not as it should be.
  private func repair(
    _ match: Match, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    guard let host = match["host"],
      let split = SplitHost(page.text(host), isTrusted: page.page.source != .ocr)
    else { return }
    let before = page.text(match.range.lowerBound..<host.lowerBound).lowercased()
    guard split.isRepaired || !before.hasSuffix("www.") else { return }
    let isWhole = split.length == host.count
    let path = isWhole ? match["path"].map { page.text($0) } ?? "" : ""
    let end = host.lowerBound + split.length + path.utf8.count
    let range = match.range.lowerBound..<end
    let first = match["first"].map { page.text($0).lowercased() } ?? ""
    emit(range, as: first + split.host + path, by: rule, on: page, into: &board)
  }

  private func emit(
    _ range: Range<Int>, as written: String? = nil, by rule: Rule, on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    let span = Span(page: page.index, range: range)
    let lead = page.before(range.lowerBound, limit: 80)
    guard others.pattern.firstMatch(in: page.bytes, range: lead) == nil else {
      return reject(span, by: rule, .otherLabel, on: &board)
    }
    let address = WebAddress(written ?? page.text(range)).flatMap {
      suffixes.hasKnownSuffix($0.host) && !suffixes.isSuffix($0.host) ? $0 : nil
    }
    guard isFree(span, of: [.email, .website, .social], for: rule, on: &board),
      let address = confirmed(address, span, by: rule, on: &board)
    else { return }
    let labelled = rule.isLabelled(page.before(range.lowerBound), on: page)
    board.add(
      finding(
        .website, .text(address.normalized), at: [span], by: rule,
        confidence: labelled ? max(rule.confidence, 0.97) : rule.confidence))
  }

  private func isPlausible(
    _ range: Range<Int>, _ suffix: Range<Int>?, on page: ScannedPage
  ) -> Bool {
    guard let suffix else { return false }
    let text = page.text(suffix)
    let host = page.text(range)
    let upper = host == host.uppercased()
    guard text == text.lowercased() || upper else { return false }
    // ASP.NET, ADO.NET: short names in capitals are products.
    if upper, host.count < 10, !host.contains("/") { return false }
    guard Self.wordy.contains(text.lowercased()) else { return !upper || text.count > 2 }
    if bare.isLabelled(page.before(range.lowerBound), on: page) || host.contains("/") {
      return true
    }
    guard let index = page.lineIndex(at: range.lowerBound) else { return false }
    return page.lines[index].range == range
  }
}
