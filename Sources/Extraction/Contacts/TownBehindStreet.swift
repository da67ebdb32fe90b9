import Normalization

/// Reads the town that stands behind a street on its line and is in no list: "12 rue des Meules,
/// Le-Moulin-sur-Mer", "Mühldamm 24, Kleinmühlen, Allemagne".
struct TownBehindStreet {
  private let endings: CountryEndings
  private let words: Vocabulary

  init(rules: RuleSet, vocabulary: Vocabulary) throws(RuleError) {
    endings = CountryEndings(names: try rules.list("country-names"))
    words = vocabulary
  }

  struct Place {
    let town: Range<Int>
    let country: CountryEndings.Ending?

    var end: Int { country?.range.upperBound ?? town.upperBound }
  }

  /// Nothing but the town and its country may follow on the line, each behind a comma.
  ///
  /// - Parameter end: Where the street ends.
  func place(behind end: Int, on page: ScannedPage) -> Place? {
    let rest = page.after(end, limit: 80)
    guard rest.upperBound == page.bytes.count || page.bytes[rest.upperBound] == 10,
      page.bytes[rest].first(where: { $0 > 0x20 }) == UInt8(ascii: ",")
    else { return nil }
    let pieces = AddressText.pieces(of: rest, page)
    guard let town = pieces.first, pieces.count <= 2, isTown(town, on: page) else { return nil }
    guard pieces.count == 2 else { return Place(town: town, country: nil) }
    return endings.whole(pieces[1], of: page).map { Place(town: town, country: $0) }
  }

  private func isTown(_ range: Range<Int>, on page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    guard (1...5).contains(tokens.count), let first = tokens.first, let last = tokens.last,
      first.isCapitalized, last.isCapitalized,
      tokens.allSatisfy({ $0.isCapitalized && !$0.hasDigit || Vocabulary.links.contains($0.folded) }
      )
    else { return false }
    let isPerson = tokens.count > 1 && words.isGivenName(first.text) && words.isSurname(last.text)
    return !isPerson
      && !tokens.contains {
        words.isTitleHead($0) || words.departments.contains($0.folded)
          || words.organizationWords.contains($0.folded)
      }
  }
}
