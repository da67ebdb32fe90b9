import LeadModel
import Normalization

/// E-mail addresses.
///
/// - *Reads*: the whole text of every page, header values of messages included.
/// - *Emits*: `contact.email`, the address in lower case: plain (RFC 5322 dot-atom before a host
///   name); spelled out against harvesters ("name (at) firm (dot) example", "name at firm dot com");
///   repaired where it is printed with spaces, line ends or commas in it, or was misread (`©` for
///   `@`, `.corn` for `.com`): rule `email.repaired`, and the evidence is as printed.
/// - *Abstains when*: the domain has no dot, a label that RFC 1035 forbids, or a last label that
///   is not alphabetic; when an address is spelled out without brackets, and neither a label, capitals
///   nor a line of its own say that it is one; when what would be repaired may be a sentence's end.
struct EmailExtractor: Extractor {
  static let id = "email"
  static let version = 3

  private let plain: Rule
  private let obfuscated: Rule
  private let spoken: Rule
  private let repaired: Rule
  private let splitLocal: Rule
  private let suffixes = PublicSuffixes()

  init(rules: RuleSet) throws {
    plain = try rules.rule("email.plain")
    obfuscated = try rules.rule("email.obfuscated")
    spoken = try rules.rule("email.spoken")
    repaired = try rules.rule("email.repaired")
    splitLocal = try rules.rule("email.split-local")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      // What is damaged first: its sound part may look like an address.
      for rule in [repaired, plain, obfuscated, spoken] {
        for match in matches(of: rule, on: page, board: &board) {
          guard let place = place(of: match, by: rule, on: page) else { continue }
          add(place, by: rule, on: page, into: &board)
        }
      }
    }
  }

  /// Where an address stands and what it is made of.
  private struct Place {
    var range: Range<Int>
    var local: String
    var host: String
  }

  private func add(
    _ place: Place, by rule: Rule, on page: ScannedPage, into board: inout FindingBoard
  ) {
    var place = place
    var rule = rule
    if let head = head(before: place.range, on: page) {
      place.local = page.text(head).filter { !$0.isWhitespace } + place.local
      place.range = head.lowerBound..<place.range.upperBound
      rule = repaired
    }
    let span = Span(page: page.index, range: place.range)
    guard isFree(span, of: [.email], for: rule, on: &board),
      let address = confirmed(
        EmailAddress(local: place.local, host: place.host, suffixes: suffixes), span, by: rule,
        on: &board)
    else { return }
    let known = address.hasKnownSuffix ? rule.confidence : rule.confidence * 0.7
    board.add(finding(.email, .text(address.normalized), at: [span], by: rule, confidence: known))
  }

  /// `nil` for what the rule does not mean.
  private func place(of match: Match, by rule: Rule, on page: ScannedPage) -> Place? {
    guard let local = match["local"], let host = match["host"] else { return nil }
    var place = Place(
      range: match["address"] ?? match.range, local: page.text(local), host: page.text(host))
    switch rule.id {
    case plain.id:
      guard !place.local.contains("//"), !place.local.lowercased().hasPrefix("www.") else {
        return nil
      }
      // Pictures before an address are read as signs.
      while page.page.source == .ocr, place.local.count > 1, let sign = place.local.first,
        sign.isASCII, !sign.isLetter, !sign.isNumber
      {
        place.local.removeFirst()
        place.range = (place.range.lowerBound + 1)..<place.range.upperBound
      }
      return place
    case spoken.id: return isMeant(match, on: page) ? place : nil
    case repaired.id: return repaired(place, host: host, local: local, on: page)
    default: return place
    }
  }

  /// `nil` where nothing was to be repaired.
  private func repaired(
    _ place: Place, host: Range<Int>, local: Range<Int>, on page: ScannedPage
  ) -> Place? {
    guard let split = SplitHost(place.host, isTrusted: page.page.source != .ocr) else { return nil }
    let sign = page.text(local.upperBound..<host.lowerBound)
    guard split.isRepaired || !sign.contains("@") || sign.contains("(") else { return nil }
    return Place(
      range: place.range.lowerBound..<(host.lowerBound + split.length), local: place.local,
      host: split.host)
  }

  /// The first part of a local part that a space or line end has cut off, behind a label.
  private func head(before range: Range<Int>, on page: ScannedPage) -> Range<Int>? {
    let before = max(0, range.lowerBound - 60)..<range.lowerBound
    return splitLocal.pattern.firstMatch(in: page.bytes, range: before)?["head"]
  }

  /// Words before "at" that no mailbox is called.
  private static let words: Set<String> = [
    "me", "us", "him", "her", "them", "it", "is", "are", "was", "be", "look", "find", "here",
    "online",
    "more", "available", "site", "website", "meet", "work", "works", "working", "sat", "arrive",
    "visit",
  ]

  /// Whether an address without brackets is one.
  private func isMeant(_ match: Match, on page: ScannedPage) -> Bool {
    guard let local = match["local"], let at = match["at"], let address = match["address"],
      !Self.words.contains(page.text(local).lowercased()),
      let host = SplitHost(
        page.text(match["host"] ?? at).lowercased().replacing(" dot ", with: "."), isTrusted: true),
      host.host.contains(".")
    else { return false }
    if spoken.isLabelled(page.before(address.lowerBound), on: page) { return true }
    guard match["dot"] != nil || page.text(at) == "AT" else { return false }
    let name = page.text(local).lowercased()
    let isLine =
      page.lineIndex(at: address.lowerBound).map { page.lines[$0].range == address } ?? false
    return page.text(at) == "AT" || name.contains(".") || name.contains(" dot ") || isLine
  }
}
