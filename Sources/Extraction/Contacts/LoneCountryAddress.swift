import LeadModel
import Normalization

/// Reads a page that is one address of any country, told by the country's name.
struct LoneCountryAddress {
  let words: Vocabulary
  let endings: CountryEndings
  let localities: LocalityReader

  func address(on page: ScannedPage) -> PostalAddress? {
    var pieces = page.lines.map(\.range)
    let isOneLine = pieces.count == 1
    if isOneLine { pieces = AddressText.pieces(of: pieces[0], page) }
    guard pieces.count > 1 else { return pieces.first.flatMap { townAndCountry($0, page) } }
    guard let (ending, rest) = country(of: pieces, page, anyCase: isOneLine),
      // Their towns stand left of the state on its line: `LoneStateAddress`.
      !isOneLine || !["US", "CA", "AU"].contains(ending.code)
    else { return nil }
    if Self.cityStates.contains(ending.code), isStreet(rest, page) {
      return cityState(ending, rest, page)
    }
    guard
      let locality = localities.locality(
        of: rest, country: ending.code, on: page, lenient: true),
      locality.isListed || locality.postcode != nil || rest.count > 1 && !isOneLine
    else { return nil }
    return PostalAddress(
      street: street(rest[..<locality.firstPiece], page), city: locality.city.map(page.text),
      state: locality.state.map(page.text), postcode: locality.postcode.map(page.text),
      country: ending.code, countryAsPrinted: page.text(ending.range))
  }

  /// Countries that are one city.
  private static let cityStates: Set<String> = ["HK", "SG", "MC", "VA", "GI", "MO", "SX"]

  private func isStreet(_ pieces: [Range<Int>], _ page: ScannedPage) -> Bool {
    guard let last = pieces.last else { return false }
    let tokens = Token.words(in: last, of: page)
    return tokens.contains { AddressText.isStreetWord($0.folded) } || tokens.allSatisfy(\.hasDigit)
  }

  private func cityState(
    _ ending: CountryEndings.Ending, _ pieces: [Range<Int>], _ page: ScannedPage
  ) -> PostalAddress {
    let code = pieces.last.flatMap {
      localities.formats.postcode(of: ending.code, in: $0, on: page)
    }
    return PostalAddress(
      street: street(code == nil ? pieces[...] : pieces.dropLast(), page),
      city: page.text(ending.range), postcode: code.map { page.text($0.code) },
      country: ending.code, countryAsPrinted: page.text(ending.range))
  }

  /// The country and the other pieces from house to town: it is the last one, the last but a
  /// postcode, or, as in East Asia, the first one.
  private func country(
    of pieces: [Range<Int>], _ page: ScannedPage, anyCase: Bool
  ) -> (CountryEndings.Ending, [Range<Int>])? {
    let last = pieces[pieces.count - 1]
    if let ending = endings.ending(last, of: page) ?? trailing(last, page)
      ?? (anyCase ? code(last, page) : nil)
    {
      let before = last.lowerBound..<ending.range.lowerBound
      let rest = Array(pieces.dropLast())
      return (ending, rest + (AddressText.pieces(of: before, page).isEmpty ? [] : [before]))
    }
    if pieces.count > 2, let code = localities.formats.anyPostcode(in: last, on: page),
      code.rest.isEmpty, let ending = endings.whole(pieces[pieces.count - 2], of: page)
    {
      return (ending, Array(pieces.dropLast(2)) + [last])
    }
    guard !anyCase else { return nil }
    if let ending = endings.whole(pieces[0], of: page) {
      return (ending, pieces.dropFirst().reversed())
    }
    guard let code = localities.formats.anyPostcode(in: pieces[0], on: page),
      let ending = endings.whole(code.rest, of: page)
    else { return nil }
    return (ending, pieces.dropFirst().reversed() + [code.code])
  }

  /// A country behind a postcode on its line: "Colombo 00200 Sri Lanka", "70101 Costa Rica".
  private func trailing(_ piece: Range<Int>, _ page: ScannedPage) -> CountryEndings.Ending? {
    let tokens = Token.words(in: piece, of: page)
    guard let digits = tokens.lastIndex(where: \.hasDigit), digits + 1 < tokens.count else {
      return nil
    }
    return endings.country(tokens[(digits + 1)...])
  }

  /// A two-letter code of a country that makes up the piece.
  private func code(_ piece: Range<Int>, _ page: ScannedPage) -> CountryEndings.Ending? {
    let text = page.text(piece).uppercased()
    guard text.utf8.count == 2, !words.states.contains(text.lowercased()),
      localities.formats.knows(text)
    else { return endings.whole(piece, of: page, anyCase: true) }
    return CountryEndings.Ending(code: text, range: piece)
  }

  /// "Wien Österreich", "leeds england": a listed town and its country, and nothing else.
  private func townAndCountry(_ piece: Range<Int>, _ page: ScannedPage) -> PostalAddress? {
    let tokens = Token.words(in: piece, of: page)
    guard (2...7).contains(tokens.count), !tokens.contains(where: \.hasDigit) else { return nil }
    for count in 1..<tokens.count {
      let town = tokens[..<count]
      let behind = tokens[count...]
      guard let ending = endings.country(behind, anyCase: true) ?? twoLetters(behind),
        localities.isCity(town.map(\.folded).joined(separator: " "), of: ending.code),
        !isPerson(tokens)
      else { continue }
      return PostalAddress(
        city: page.text(town[0].range.lowerBound..<town[count - 1].range.upperBound),
        country: ending.code, countryAsPrinted: page.text(ending.range))
    }
    return nil
  }

  private func twoLetters(_ tokens: ArraySlice<Token>) -> CountryEndings.Ending? {
    guard tokens.count == 1, let token = tokens.first, token.isAllCaps, token.text.count == 2
    else { return nil }
    return CountryEndings.Ending(code: token.text, range: token.range)
  }

  /// Towns and countries that are also a person's names: "Florence Jordan".
  private func isPerson(_ tokens: [Token]) -> Bool {
    guard tokens.count == 2 else { return false }
    return words.isGivenName(tokens[0].text) && words.isSurname(tokens[1].text)
  }

  /// The pieces before the town from the first one with a number or a street's word on.
  private func street(_ pieces: ArraySlice<Range<Int>>, _ page: ScannedPage) -> String? {
    let start =
      pieces.firstIndex { piece in
        Token.words(in: piece, of: page).contains {
          $0.hasDigit || AddressText.isStreetWord($0.folded)
        }
      } ?? pieces.startIndex
    let texts = pieces[start...].map(page.text)
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
