import LeadModel
import Normalization

/// Postal addresses.
///
/// - *Reads*: postcodes with towns (US, CA, GB, IE, DE, AT, CH, FR, ES, IT, NL, BE, AU, IN, SG, MY),
///   street lines left of and above them in the same block, country names behind or below;
///   towns with the postcode of any country whose name follows; street lines that stand alone, with
///   a town behind them, which no list need have.
/// - *Emits*: `contact.address` with street, city, state, postcode, country.
/// - *Abstains when*: a number that looks like a postcode has neither a street beside it nor a
///   known town, country or form; when the place is a phone or registration finding.
struct AddressExtractor: Extractor {
  static let id = "address"
  static let version = 7

  private let anchors: AddressAnchors
  private let streets: StreetLines
  private let street: Rule
  private let towns: TownBehindStreet
  private let label: Rule
  private let words: Vocabulary

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    anchors = try AddressAnchors(rules: rules, vocabulary: words)
    street = try rules.rule("address.street")
    streets = StreetLines(
      line: try rules.rule("address.street-line"), street: street,
      cut: try rules.rule("address.phone-label"), vocabulary: words)
    label = try rules.rule("address.label")
    towns = try TownBehindStreet(rules: rules, vocabulary: words)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      let all = anchors.anchors(on: page) { rule in
        matches(of: rule, on: page, board: &board)
      }
      for match in matches(of: label, on: page, board: &board) {
        guard let value = match["value"] else { continue }
        emitLabelled(value, all, on: page, into: &board)
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
    guard anchor.isStrong || isConfirmed(anchor, by: lines, on: page) else {
      return reject(span, by: anchor.rule, .noContext, on: &board)
    }
    let behind = lines.isEmpty ? streetBehind(anchor.range, on: page, board) : nil
    let address = address(anchor, street: streets.text(behind.map { [$0] } ?? lines, page))
    let isTownOnly = lines.isEmpty && behind == nil
    let confidence =
      anchor.rule.confidence * (isTownOnly ? 0.7 : 1) * (anchor.isStrong ? 1 : 0.9)
    board.add(
      finding(
        .address, .address(address),
        at: page.joined(lines + [anchor.range] + (behind.map { [$0] } ?? []))
          .map { Span(page: page.index, range: $0) },
        by: anchor.rule,
        confidence: confidence))
  }

  private func address(_ anchor: AddressAnchor, street: String?) -> PostalAddress {
    PostalAddress(
      street: street, city: anchor.city, state: anchor.state, postcode: anchor.postcode,
      country: anchor.country, countryAsPrinted: anchor.countryAsPrinted)
  }

  /// What an unknown town needs: a street beside it, with a street's word where the postcode's
  /// form is that of many numbers; a town before its country stands alone on cards only.
  private func isConfirmed(
    _ anchor: AddressAnchor, by lines: [Range<Int>], on page: ScannedPage
  ) -> Bool {
    if lines.isEmpty {
      let isInCapitals = anchor.city.map { $0.count >= 4 && NameWords.isAllCaps($0) } ?? false
      return page.bytes.count < 1500 && page.lines.count > 1
        && (anchor.postcode == nil || isInCapitals && anchor.rule.id == "address.continental")
    }
    return anchor.rule.id != "address.in" || lines.contains { streets.hasUnitWord($0, page) }
  }

  /// The street behind the town: "75019 Paris - 2 rue du Moulin".
  private func streetBehind(
    _ range: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> Range<Int>? {
    let rest = page.after(range.upperBound, limit: 80)
    let tokens = Token.words(in: rest, of: page).drop { !$0.hasLetter && !$0.hasDigit }
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 10,
      page.bytes[range.upperBound..<first.range.lowerBound].contains(UInt8(ascii: "-")),
      rest.upperBound == page.bytes.count || page.bytes[rest.upperBound] == 10
    else { return nil }
    let street = first.range.lowerBound..<last.range.upperBound
    return streets.hasUnitWord(street, page) && streets.isStreet(street, page, board)
      ? street : nil
  }

  /// All that stands behind "Address:" on its line; an address that goes on below is left to its
  /// anchor.
  private func emitLabelled(
    _ value: Range<Int>, _ anchors: [AddressAnchor], on page: ScannedPage,
    into board: inout FindingBoard
  ) {
    let tokens = Token.words(in: value, of: page)
    guard let first = tokens.first, let last = tokens.last, (2...16).contains(tokens.count),
      !page.bytes[value].contains(UInt8(ascii: "@")),
      !anchors.contains(where: { follows($0, value, on: page) })
    else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    let span = Span(page: page.index, range: range)
    guard !board.covers(span, by: [.address, .phone, .fax, .email, .website]) else { return }
    let anchor = anchors.first { range.contains($0.range.lowerBound) }
    guard anchor != nil || tokens.contains(where: \.hasDigit) || page.bytes[range].contains(44)
    else { return }
    let value =
      anchor.map { anchor in
        let left = range.lowerBound..<anchor.range.lowerBound
        return address(anchor, street: left.isEmpty ? nil : streets.text([left], page))
      } ?? streetAndTown(range, on: page)
    board.add(finding(.address, .address(value), at: [span], by: label))
  }

  /// Whether the anchor begins on the line below.
  private func follows(
    _ anchor: AddressAnchor, _ value: Range<Int>, on page: ScannedPage
  ) -> Bool {
    guard anchor.range.upperBound > value.upperBound,
      let line = page.lineIndex(at: value.lowerBound),
      let other = page.lineIndex(at: anchor.range.lowerBound)
    else { return false }
    return (line...(line + 2)).contains(other)
  }

  /// "12 Mill Road, Leeds": the last piece without a number is the town.
  private func streetAndTown(_ range: Range<Int>, on page: ScannedPage) -> PostalAddress {
    let pieces = AddressText.pieces(of: range, page)
    guard pieces.count > 1, let last = pieces.last,
      !Token.words(in: last, of: page).contains(where: \.hasDigit)
    else { return PostalAddress(street: page.text(range)) }
    let street = pieces[0].lowerBound..<pieces[pieces.count - 2].upperBound
    return PostalAddress(street: page.text(street), city: page.text(last))
  }

  /// A street without postcode, with the town behind it where the list knows it or nothing else stands
  /// there.
  private func emitStreet(
    _ range: Range<Int>, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let place = Span(page: page.index, range: range)
    guard isFree(place, of: [.address, .phone, .email, .fax], for: street, on: &board) else {
      return
    }
    let listed = listedTown(behind: range.upperBound, on: page)
    // "Novi Grad" is no "Novi".
    let other = listed?.state == nil ? towns.place(behind: range.upperBound, on: page) : nil
    let city = (other?.town ?? listed?.city).map(page.text)
    let end = other?.end ?? listed?.end ?? range.upperBound
    let address = PostalAddress(
      street: page.text(range), city: city, state: listed?.state?.text,
      country: other?.country?.code, countryAsPrinted: (other?.country?.range).map(page.text))
    board.add(
      finding(
        .address, .address(address), at: [Span(page: page.index, range: range.lowerBound..<end)],
        by: street, confidence: city == nil ? street.confidence * 0.85 : street.confidence))
  }
}

extension AddressExtractor {
  private struct ListedTown {
    let city: Range<Int>
    let state: Token?

    var end: Int { state?.range.upperBound ?? city.upperBound }
  }

  /// A town of the list behind a street, with the state behind it.
  private func listedTown(behind end: Int, on page: ScannedPage) -> ListedTown? {
    let rest = Token.words(in: page.after(end, limit: 48), of: page)
    for count in [3, 2, 1] where rest.count >= count {
      let run = rest[..<count]
      guard run.allSatisfy(\.isCapitalized),
        words.cities.contains(run.map(\.folded).joined(separator: " ")),
        !opensName(rest, through: count)
      else { continue }
      let next = rest.count > count ? rest[count] : nil
      return ListedTown(
        city: rest[0].range.lowerBound..<rest[count - 1].range.upperBound,
        state: next.flatMap { words.states.contains($0.folded) && $0.isAllCaps ? $0 : nil })
    }
    return nil
  }

  /// "12 Mill Road, Ada Smith": towns are called Ada too.
  private func opensName(_ tokens: [Token], through count: Int) -> Bool {
    guard count == 1, tokens.count > 1 else { return false }
    return words.isGivenName(tokens[0].text) && words.isSurname(tokens[1].text)
  }
}

extension ScannedPage {
  /// One range where nothing but white space and punctuation stands between two.
  func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges {
      if let last = joined.last, last.upperBound <= range.lowerBound,
        isGap(last.upperBound..<range.lowerBound)
      {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private func isGap(_ range: Range<Int>) -> Bool {
    range.count <= 12
      && bytes[range].allSatisfy { $0 <= 0x20 || $0 >= 0x80 || ",;-|./(:".utf8.contains($0) }
  }
}
