import Normalization

/// Anchors of addresses in any country: a town, mostly with its postcode, before a country's name.
struct CountryAnchors {
  private let rule: Rule
  let endings: CountryEndings
  private let localities: LocalityReader

  init(rules: RuleSet, vocabulary: Vocabulary) throws {
    rule = try rules.rule("address.country")
    endings = CountryEndings(names: try rules.list("country-names"))
    localities = LocalityReader(
      words: vocabulary, cityNames: try rules.list("city-names"),
      formats: PostcodeFormats(list: try rules.list("postcodes")))
  }

  /// In text order.
  func anchors(on page: ScannedPage) -> [AddressAnchor] {
    page.lines.indices.compactMap { index in
      guard let ending = endings.ending(page.lines[index].range, of: page) else { return nil }
      return anchor(ending, at: index, on: page)
    }
  }

  private func anchor(
    _ ending: CountryEndings.Ending, at index: Int, on page: ScannedPage
  ) -> AddressAnchor? {
    let line = page.lines[index].range
    let isAlone = ending.range.lowerBound == line.lowerBound
    let pieces =
      isAlone
      ? linesAbove(index, on: page)
      : AddressText.pieces(of: line.lowerBound..<ending.range.lowerBound, page)
    guard
      let locality = localities.locality(
        of: pieces, country: ending.code, on: page, lenient: false),
      let start = locality.start
    else { return nil }
    return AddressAnchor(
      rule: rule, range: start..<ending.range.upperBound,
      postcode: locality.postcode.map(page.text), city: locality.city.map(page.text),
      state: locality.state.map(page.text), country: ending.code,
      countryAsPrinted: page.text(ending.range),
      isStrong: locality.postcode != nil && locality.city != nil)
  }

  /// At most three lines that stand directly above, in order.
  private func linesAbove(_ index: Int, on page: ScannedPage) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var current = page.lines[index]
    for line in page.lines[..<index].reversed().prefix(8) where pieces.count < 3 {
      guard StreetLines.isDirectlyAbove(line, current) else {
        if line.box == nil { break }
        continue
      }
      pieces.insert(line.range, at: 0)
      current = line
    }
    return pieces
  }
}
