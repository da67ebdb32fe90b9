import LeadModel
import Normalization

/// A postcode with its town, state and country: what an address is recognised by.
struct AddressAnchor {
  let rule: Rule
  /// From the town (or postcode or state) to the postcode, country or Cedex.
  var range: Range<Int>
  var postcode: String?
  var city: String?
  var state: String?
  /// ISO 3166-1 alpha-2.
  var country: String?
  var countryAsPrinted: String?
  /// Whether the town or the country is known from a list, or the postcode's form is telling.
  var isStrong: Bool
}

/// Finds address anchors on a page.
struct AddressAnchors {
  private let rules: [Rule]
  private let words: Vocabulary
  private let countries: CountryAnchors
  /// Postcodes whose form alone says the country.
  private static let telling: Set<String> = ["GB", "CA", "US", "AU", "NL", "IE", "SG"]
  private static let prefixes = [
    "D": "DE", "F": "FR", "E": "ES", "I": "IT", "FIN": "FI", "A": "AT", "B": "BE", "L": "LU",
    "N": "NO", "S": "SE", "P": "PT",
  ]

  init(rules: RuleSet, vocabulary: Vocabulary) throws {
    self.rules = rules.rules(of: "address").filter { $0.attributes["countries"] != nil }
    words = vocabulary
    countries = try CountryAnchors(rules: rules, vocabulary: vocabulary)
  }

  /// In text order, not overlapping; the more confident rule wins a place.
  func anchors(
    on page: ScannedPage, matches: (Rule) -> [Match]
  ) -> [AddressAnchor] {
    var found: [AddressAnchor] = []
    for rule in rules.sorted(by: { ($1.confidence, $0.id) < ($0.confidence, $1.id) }) {
      for match in matches(rule) {
        guard !found.contains(where: { $0.range.overlaps(match.range) }),
          let anchor = anchor(match, rule, page)
        else { continue }
        found.append(anchor)
      }
    }
    for anchor in countries.anchors(on: page)
    where !found.contains(where: { $0.range.overlaps(anchor.range) }) {
      found.append(anchor)
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func anchor(_ match: Match, _ rule: Rule, _ page: ScannedPage) -> AddressAnchor? {
    guard let postcode = match["postcode"], !isStreet(match["city"], behind: postcode, page) else {
      return nil
    }
    let countries = (rule.attributes["countries"] ?? "").split(separator: ",").map(String.init)
    var anchor = AddressAnchor(
      rule: rule, range: match.range, postcode: page.text(postcode),
      city: match["city"].map { Self.bare(page.text($0)) }, state: match["state"].map(page.text),
      country: countries.first, isStrong: Self.telling.contains(countries.first ?? ""))
    if anchor.country == "SG" { anchor.countryAsPrinted = anchor.city }
    if match["city"] == nil { takeCityBefore(&anchor, page) }
    if anchor.country == "GB" { takeCountyForState(&anchor, page) }
    takeCountryAfter(&anchor, page)
    takeStateAfter(&anchor, page)
    if countries.count > 1, !decideCountry(&anchor, among: countries, prefix: match["cc"], page) {
      return nil
    }
    return anchor
  }

  /// "1200 Mercy Way": what looks like a postcode and its town is a house and its street.
  private func isStreet(
    _ city: Range<Int>?, behind postcode: Range<Int>, _ page: ScannedPage
  ) -> Bool {
    guard let city, postcode.upperBound <= city.lowerBound else { return false }
    let tokens = Token.words(in: city, of: page)
    return tokens.count > 1 && tokens.last.map { AddressText.isStreetWord($0.folded) } ?? false
  }

  /// A town that stands left of the state or postcode on the line, or ends the line above.
  func takeCityBefore(_ anchor: inout AddressAnchor, _ page: ScannedPage) {
    let start = anchor.range.lowerBound
    var left = page.before(start, limit: 60)
    if page.bytes[left].allSatisfy({ $0 <= 0x20 }), left.lowerBound > 0 {
      left = page.before(left.lowerBound - 1, limit: 60).lowerBound..<start
    }
    let tail = AddressText.lastPiece(of: left, page)
    var tokens = Token.words(in: tail, of: page).suffix(5)
    guard let last = tokens.last, last.hasLetter, !last.hasDigit,
      !AddressText.isStreetWord(last.folded) || tokens.count == 1
    else { return }
    var isCut = false
    if let street = tokens.lastIndex(where: { $0.hasDigit || AddressText.isStreetWord($0.folded) }),
      street < tokens.endIndex - 1
    {
      tokens = tokens[(street + 1)...]
      isCut = true
    }
    let isWhole =
      tail.lowerBound == tokens.first?.range.lowerBound
      && page.bytes[..<tail.lowerBound].last { $0 != 0x20 }.map { ",\n".utf8.contains($0) } ?? false
    let afterStreet = (isWhole || isCut) && tokens.count <= 3
    let known = tokens.indices.first { index in
      // "Birch Bay" behind a street is no town of the name of "Bay".
      (!afterStreet || index == tokens.startIndex || isDirection(tokens[..<index]))
        && words.cities.contains(folded(tokens[index...]))
    }
    let first =
      known
      ?? (tail.lowerBound == tokens.first?.range.lowerBound || tokens.count <= 2
        ? tokens.startIndex : tokens.endIndex - 1)
    guard first < tokens.endIndex else { return }
    let city = tokens[first].range.lowerBound..<last.range.upperBound
    anchor.city = Self.bare(page.text(city))
    anchor.range = city.lowerBound..<anchor.range.upperBound
    if known != nil { anchor.isStrong = true }
  }

  /// Without a bullet before it, a hyphen that parts it from its number ("Dhaka-1230") or a full stop.
  private static func bare(_ town: String) -> String {
    var text = Substring(town)
    while let first = text.first, !first.isLetter, !"'’".contains(first) { text.removeFirst() }
    while let last = text.last, "-–— ".contains(last) { text.removeLast() }
    // "SELANGOR." ends a sentence; "Oxon." is short.
    let word = text.split(separator: " ").last ?? ""
    if word.hasSuffix("."), word.count > 6 { text.removeLast() }
    return text.isEmpty ? town : String(text)
  }

  /// "Marlborough, Wiltshire SN8 3RT": the county stands behind the town, whose name is wanted.
  private func takeCountyForState(_ anchor: inout AddressAnchor, _ page: ScannedPage) {
    guard let county = anchor.city,
      words.counties.contains(county.foldedLatin.replacing(".", with: ""))
    else { return }
    var other = anchor
    (other.city, other.state) = (nil, county)
    takeCityBefore(&other, page)
    let last = other.city?.split(separator: " ").last.map { String($0).foldedLatin } ?? ""
    if other.city != nil, !AddressText.isBuildingWord(last) { anchor = other }
  }

  private func isDirection(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy {
      ["n", "s", "e", "w", "north", "south", "east", "west"].contains($0.folded)
    }
  }

  private func folded(_ tokens: ArraySlice<Token>) -> String {
    tokens.map(\.folded).joined(separator: " ")
  }

  /// A country's name after the anchor, behind a comma, dash or line end.
  private func takeCountryAfter(_ anchor: inout AddressAnchor, _ page: ScannedPage) {
    var start = anchor.range.upperBound
    let limit = min(page.bytes.count, start + 8)
    while start < limit, " ,.-/\n(".utf8.contains(page.bytes[start]) { start += 1 }
    if start + 2 < page.bytes.count, page.bytes[start] == 0xE2, page.bytes[start + 1] == 0x80 {
      start += 3
      while start < page.bytes.count, page.bytes[start] == 32 { start += 1 }
    }
    let words = Token.words(in: page.after(start, limit: 32), of: page)
    for count in [4, 3, 2, 1] where words.count >= count {
      let run = words[..<count]
      guard let first = run.first, let last = run.last, first.isCapitalized,
        let code = self.words.countries.value(folded(run)),
        code != "US" || first.text.count > 1 && first.text.uppercased() == first.text
          || first.text.count > 3
      else { continue }
      anchor.country = code
      anchor.countryAsPrinted = page.text(first.range.lowerBound..<last.range.upperBound)
      anchor.isStrong = true
      anchor.range = anchor.range.lowerBound..<last.range.upperBound
      return
    }
    // In whichever language, where nothing else stands behind.
    let rest = page.after(start, limit: 60)
    guard start > anchor.range.upperBound, let ending = countries.endings.whole(rest, of: page)
    else { return }
    anchor.country = ending.code
    anchor.countryAsPrinted = page.text(ending.range)
    anchor.isStrong = true
    anchor.range = anchor.range.lowerBound..<ending.range.upperBound
  }

  /// A state between the town and the country, or one that tells its country: "43700 Beranang,
  /// Selangor, Malaysia".
  private func takeStateAfter(_ anchor: inout AddressAnchor, _ page: ScannedPage) {
    guard anchor.state == nil, anchor.countryAsPrinted == nil, anchor.city != nil else { return }
    let rest = page.after(anchor.range.upperBound, limit: 90)
    guard page.bytes[rest].first(where: { $0 > 0x20 }) == UInt8(ascii: ",") else { return }
    let pieces = AddressText.pieces(of: rest, page)
    guard let piece = pieces.first else { return }
    let tokens = Token.words(in: piece, of: page)
    guard (1...4).contains(tokens.count), tokens.allSatisfy({ $0.isCapitalized && !$0.hasDigit })
    else { return }
    let ending = pieces.count > 1 ? countries.endings.whole(pieces[1], of: page) : nil
    let home = (1...tokens.count).reversed().lazy.compactMap { count in
      words.states.value(folded(tokens[..<count]))
    }.first { $0.count == 2 }
    guard let country = ending?.code ?? home else { return }
    anchor.state = page.text(piece)
    anchor.country = country
    anchor.countryAsPrinted = ending.map { page.text($0.range) }
    anchor.isStrong = true
    anchor.range = anchor.range.lowerBound..<(ending?.range ?? piece).upperBound
  }

  /// Which of several countries; `false` when nothing speaks for a postcode at all.
  private func decideCountry(
    _ anchor: inout AddressAnchor, among countries: [String], prefix: Range<Int>?,
    _ page: ScannedPage
  ) -> Bool {
    if anchor.country != countries[0] { return true }
    if let prefix = prefix.map(page.text) {
      anchor.country = Self.prefixes[prefix] ?? prefix
      anchor.isStrong = true
      return true
    }
    let city = (anchor.city ?? "").foldedLatin
    if city.contains("cedex") {
      anchor.country = "FR"
      anchor.isStrong = true
      return true
    }
    let known = homes(of: city).filter(countries.contains)
    if let home = known.first {
      anchor.country = home
      anchor.isStrong = true
      return true
    }
    anchor.country = nil
    // A year is a postcode only of a town that is known.
    if let code = anchor.postcode.flatMap({ Int($0) }), (1900...2100).contains(code) {
      return false
    }
    return !words.titleHeads.contains(city) && !AddressText.isCommonNoun(city)
  }

  /// Countries that have a city of that name, or of its first word.
  private func homes(of city: String) -> [String] {
    let parts = city.split(whereSeparator: { $0 == " " || $0 == "-" })
    for count in stride(from: parts.count, to: 0, by: -1) {
      for joint in [" ", "-"] {
        let name = parts[..<count].joined(separator: joint)
        if let value = words.cities.value(name) {
          return value.split(separator: ",").map(String.init)
        }
      }
    }
    return []
  }
}
