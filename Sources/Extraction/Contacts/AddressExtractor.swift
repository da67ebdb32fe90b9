import LeadModel
import Normalization

/// Postal addresses.
///
/// - *Reads*: postcodes with towns (US, CA, GB, IE, DE, AT, CH, FR, ES, IT, NL, BE, AU, IN, SG, MY),
///   street lines left of and above them in the same block, country names behind or below, and
///   street lines that stand alone.
/// - *Emits*: `contact.address` with street, city, state, postcode, country.
/// - *Abstains when*: a number that looks like a postcode has neither a street beside it nor a
///   known town, country or form; when the place is a phone or registration finding.
struct AddressExtractor: Extractor {
  static let id = "address"
  static let version = 1

  private let anchors: AddressAnchors
  private let streets: StreetLines
  private let street: Rule
  private let words: Vocabulary

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    words = try Vocabulary(rules)
    anchors = AddressAnchors(rules: rules, vocabulary: words)
    streets = StreetLines(line: try rules.rule("address.street-line"), vocabulary: words)
    street = try rules.rule("address.street")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      let all = anchors.anchors(on: page) { rule in
        matches(of: rule, on: page, board: &board)
      }
      for anchor in all { emit(anchor, on: page, into: &board) }
      for match in matches(of: street, on: page, board: &board) {
        emitStreet(match.range, on: page, into: &board)
      }
    }
  }

  private func emit(
    _ anchor: AddressAnchor, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let span = Span(page: page.index, range: anchor.range)
    let others: Set<Field> = [.address, .phone, .fax, .registration, .email]
    guard isFree(span, of: others, for: anchor.rule, on: &board) else { return }
    let lines = streets.above(anchor.range, on: page, board)
    guard anchor.isStrong || !lines.isEmpty else {
      return reject(span, by: anchor.rule, .noContext, on: &board)
    }
    let address = PostalAddress(
      street: streets.text(lines, page), city: anchor.city, state: anchor.state,
      postcode: anchor.postcode, country: anchor.country)
    let confidence =
      anchor.rule.confidence * (lines.isEmpty ? 0.7 : 1) * (anchor.isStrong ? 1 : 0.9)
    board.add(
      finding(
        .address, .address(address), at: spans(lines + [anchor.range], page), by: anchor.rule,
        confidence: confidence))
  }

  /// A street without postcode, with the town behind it where the list knows it.
  private func emitStreet(
    _ range: Range<Int>, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let place = Span(page: page.index, range: range)
    guard isFree(place, of: [.address, .phone, .email, .fax], for: street, on: &board) else {
      return
    }
    var end = range.upperBound
    var city: String?
    var state: String?
    let rest = Token.words(in: page.after(end, limit: 48), of: page)
    for count in [3, 2, 1] where rest.count >= count {
      let run = rest[..<count]
      let name = run.map(\.folded).joined(separator: " ")
      guard run.allSatisfy(\.isCapitalized), words.cities.contains(name) else { continue }
      end = rest[count - 1].range.upperBound
      city = page.text(rest[0].range.lowerBound..<end)
      if rest.count > count, words.states.contains(rest[count].folded), rest[count].isAllCaps {
        state = rest[count].text
        end = rest[count].range.upperBound
      }
      break
    }
    let address = PostalAddress(street: page.text(range), city: city, state: state)
    board.add(
      finding(
        .address, .address(address), at: [Span(page: page.index, range: range.lowerBound..<end)],
        by: street, confidence: city == nil ? street.confidence * 0.85 : street.confidence))
  }

  /// One span where nothing but white space and punctuation stands between the pieces.
  private func spans(_ ranges: [Range<Int>], _ page: ScannedPage) -> [Span] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, isGap(last.upperBound..<range.lowerBound, page) {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined.map { Span(page: page.index, range: $0) }
  }

  private func isGap(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    range.count <= 12
      && page.bytes[range].allSatisfy { $0 <= 0x20 || $0 >= 0x80 || ",;-|./(:".utf8.contains($0) }
  }
}
