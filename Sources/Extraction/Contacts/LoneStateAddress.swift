import LeadModel
import Normalization

/// Reads a page that is one address in the United States without a country, told by the state or
/// the ZIP code that ends it.
struct LoneStateAddress {
  let rule: Rule
  let words: Vocabulary
  let endings: CountryEndings
  let anchors: AddressAnchors
  let streetLine: Rule

  func address(on page: ScannedPage) -> PostalAddress? {
    guard let first = page.lines.first, let last = page.lines.last else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    var tokens = Token.words(in: range, of: page)[...]
    let country = takeCountry(&tokens, page)
    let zip = takeZIP(&tokens)
    let state = takeState(&tokens, page, isBeforeZIP: zip != nil)
    guard zip != nil || state != nil, let end = tokens.last?.range.upperBound else { return nil }
    var anchor = AddressAnchor(
      rule: rule, range: (state?.lowerBound ?? zip?.lowerBound ?? end)..<range.upperBound,
      postcode: zip.map(page.text), country: "US", isStrong: false)
    anchors.takeCityBefore(&anchor, page)
    let left = range.lowerBound..<anchor.range.lowerBound
    let hasStreet = isStreet(left, page)
    let isConfirmed =
      state != nil && zip.map { $0.count >= 5 || hasStreet } == true
      || (hasStreet || state != nil && anchor.isStrong && zip == nil && isTown(left, range, page))
        && (zip == nil || (zip?.count ?? 0) >= 5)
    guard isConfirmed else { return nil }
    let street = page.text(left).split(whereSeparator: \.isNewline).joined(separator: ", ")
      .trimming { " ,;-–|".contains($0) }
    return PostalAddress(
      street: street.isEmpty ? nil : street, city: anchor.city, state: state.map(page.text),
      postcode: anchor.postcode, country: "US", countryAsPrinted: country.map(page.text))
  }

  private func takeCountry(
    _ tokens: inout ArraySlice<Token>, _ page: ScannedPage
  ) -> Range<Int>? {
    for count in [4, 3, 2, 1] where tokens.count > count {
      let tail = tokens.suffix(count)
      if let ending = endings.country(tail), ending.code == "US" {
        tokens = tokens.dropLast(count)
        return ending.range
      }
      if count == 1, tail.first?.text == "US" {
        tokens = tokens.dropLast()
        return tail.first?.range
      }
    }
    return nil
  }

  /// Five digits, nine with or without a hyphen; four where a table lost the leading zero. Not the second half
  /// of "T 0461 99821".
  private func takeZIP(_ tokens: inout ArraySlice<Token>) -> Range<Int>? {
    guard tokens.count > 1, let last = tokens.last, let before = tokens.dropLast().last,
      before.hasLetter || before.range.upperBound + 1 < last.range.lowerBound
    else { return nil }
    let digits = last.text.utf8.filter { (48...57).contains($0) }.count
    let isZIP =
      [4, 5, 9].contains(digits) && digits == last.text.utf8.count
      || digits == 9 && last.text.utf8.count == 10 && last.text.dropFirst(5).first == "-"
    guard isZIP else { return nil }
    tokens = tokens.dropLast()
    return last.range
  }

  private func takeState(
    _ tokens: inout ArraySlice<Token>, _ page: ScannedPage, isBeforeZIP: Bool
  ) -> Range<Int>? {
    for count in [3, 2, 1] where tokens.count > count {
      let tail = tokens.suffix(count)
      let name = tail.map(\.folded).joined(separator: " ").filter { $0 != "." }
      guard let first = tail.first, let last = tail.last,
        words.states.value(name)?.hasPrefix("US-") == true || Self.others.contains(name)
      else { continue }
      // A direction behind a street is no state: "2554 Mill Road NE".
      if !isBeforeZIP, name == "ne", first.text != "NE" || !followsComma(first.range, page) {
        return nil
      }
      tokens = tokens.dropLast(count)
      return first.range.lowerBound..<last.range.upperBound
    }
    return nil
  }

  private func followsComma(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    page.bytes[..<range.lowerBound].last { $0 > 0x20 } == UInt8(ascii: ",")
  }

  /// Begins with a house number, or holds a street's word.
  private func isStreet(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard tokens.count >= 2, tokens.contains(where: \.hasDigit) else { return false }
    return tokens[0].hasDigit || tokens.contains { AddressText.isStreetWord($0.folded) }
      || streetLine.pattern.firstMatch(in: page.bytes, range: range) != nil
  }

  /// Nothing stands left of the town, and town and state are not a person's names.
  private func isTown(_ left: Range<Int>, _ range: Range<Int>, _ page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    let isPerson =
      tokens.count == 2 && words.isGivenName(tokens[0].text) && words.isSurname(tokens[1].text)
      && !page.bytes[range].contains(UInt8(ascii: ","))
    return Token.words(in: left, of: page).isEmpty && !isPerson
  }

  /// Territories, and the abbreviations from before the two-letter codes.
  private static let others: Set<String> = [
    "puerto rico", "guam", "ala", "ariz", "ark", "cal", "calif", "colo", "conn", "del", "fla",
    "ill", "ind", "kans", "mass", "mich", "minn", "mont", "nebr", "nev", "okla", "oreg", "penn",
    "penna", "tenn", "tex", "wash", "wis", "wisc", "wyo",
  ]
}
