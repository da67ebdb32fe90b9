import Normalization

/// Town, state and postcode in the pieces of an address whose country is known.
struct LocalityReader {
  let words: Vocabulary
  /// Names of cities in other languages than `words.cities`.
  let cityNames: WordList
  let formats: PostcodeFormats

  struct Locality {
    var city: Range<Int>?
    var state: Range<Int>?
    var postcode: Range<Int>?
    /// Index of the first piece that belongs to it; those before are the street and the house.
    var firstPiece: Int
    /// Whether the town is one of the country's listed ones.
    var isListed = false

    var start: Int? {
      [city, state, postcode].compactMap { $0?.lowerBound }.min()
    }
  }

  /// `pieces` are the lines or comma pieces without the country, in local order from house to
  /// town. Without `lenient` only the country's own postcode or its listed towns are accepted.
  func locality(
    of pieces: [Range<Int>], country: String, on page: ScannedPage, lenient: Bool
  ) -> Locality? {
    if let found = withPostcode(pieces, country, page, lenient) { return found }
    for index in pieces.indices.reversed().prefix(lenient ? 3 : 2) {
      guard let city = listedTown(pieces[index], in: country, page) else { continue }
      return completed(
        Locality(city: city, firstPiece: index, isListed: true), pieces.dropFirst(index + 1), page)
    }
    if let last = pieces.indices.last, let city = trailingTown(pieces[last], country, page) {
      return Locality(city: city, firstPiece: last, isListed: true)
    }
    guard lenient, let last = pieces.indices.last else { return nil }
    let town = withoutState(pieces[last], country, page)
    guard let city = town.city, isTown(city, page) else { return nil }
    return Locality(city: city, state: town.state, firstPiece: last)
  }

  private func withPostcode(
    _ pieces: [Range<Int>], _ country: String, _ page: ScannedPage, _ lenient: Bool
  ) -> Locality? {
    for index in pieces.indices.reversed().prefix(3) {
      if let found = formats.postcode(of: country, in: pieces[index], on: page),
        let locality = locality(found, at: index, pieces, country, page)
      {
        return locality
      }
    }
    guard lenient else { return nil }
    for index in pieces.indices.reversed().prefix(3) {
      if let found = formats.anyPostcode(in: pieces[index], on: page),
        let locality = locality(found, at: index, pieces, country, page),
        found.rest.isEmpty || locality.isListed || index == pieces.indices.last
      {
        return locality
      }
    }
    return nil
  }

  private func locality(
    _ found: PostcodeFormats.Found, at index: Int, _ pieces: [Range<Int>], _ country: String,
    _ page: ScannedPage
  ) -> Locality? {
    var locality = Locality(postcode: found.code, firstPiece: index)
    if Token.words(in: found.rest, of: page).contains(where: \.hasLetter) {
      let town = withoutState(found.rest, country, page)
      guard let city = town.city, !isStreet(city, page) else { return nil }
      locality.city = city
      locality.state = town.state
      locality.isListed = listedTown(city, in: country, page) != nil
      return completed(locality, pieces.dropFirst(index + 1), page)
    }
    // A code that stands alone: the town is above it when nothing else follows, else below.
    let neighbour = index == pieces.count - 1 ? index - 1 : index + 1
    guard pieces.indices.contains(neighbour) else { return index == 0 ? locality : nil }
    if neighbour < index, neighbour > 0, listedTown(pieces[neighbour], in: country, page) == nil,
      let city = listedTown(pieces[neighbour - 1], in: country, page)
    {
      locality.city = city
      locality.state = trimmed(pieces[neighbour], page)
      locality.firstPiece = neighbour - 1
      locality.isListed = true
      return locality
    }
    let town = withoutState(pieces[neighbour], country, page)
    guard let city = town.city, isTown(city, page) else { return locality }
    locality.city = city
    locality.state = town.state
    locality.firstPiece = min(index, neighbour)
    locality.isListed = listedTown(city, in: country, page) != nil
    return completed(locality, pieces.dropFirst(max(index, neighbour) + 1), page)
  }

  /// Takes the first piece between the town and the country for the state.
  private func completed(
    _ locality: Locality, _ behind: ArraySlice<Range<Int>>, _ page: ScannedPage
  ) -> Locality {
    var locality = locality
    guard locality.state == nil, let behind = behind.first,
      !Token.words(in: behind, of: page).contains(where: \.hasDigit)
    else { return locality }
    locality.state = trimmed(behind, page)
    return locality
  }

  /// A town's name, and the state's code or name behind it.
  private func withoutState(
    _ range: Range<Int>, _ country: String, _ page: ScannedPage
  ) -> (city: Range<Int>?, state: Range<Int>?) {
    let tokens = Token.words(in: range, of: page).filter { $0.hasLetter || $0.hasDigit }[...]
    guard let first = tokens.first, let last = tokens.last else { return (nil, nil) }
    let whole = first.range.lowerBound..<last.range.upperBound
    for count in [2, 1] where tokens.count > count {
      let tail = tokens.suffix(count)
      guard let start = tail.first?.range.lowerBound, isState(tail, country) else { continue }
      let city = first.range.lowerBound..<tokens[tokens.endIndex - count - 1].range.upperBound
      return (city, start..<last.range.upperBound)
    }
    return (whole, nil)
  }

  private func isState(_ tokens: ArraySlice<Token>, _ country: String) -> Bool {
    let name = tokens.map(\.folded).joined(separator: " ")
    if words.states.value(name)?.hasPrefix(country) == true { return true }
    guard tokens.count == 1, let token = tokens.first else { return false }
    return ["IT", "BR", "MX", "FM", "AR"].contains(country) && token.text.count == 2
      && token.isAllCaps
  }

  /// The piece, when it is one of the country's listed towns.
  private func listedTown(
    _ piece: Range<Int>, in country: String, _ page: ScannedPage
  ) -> Range<Int>? {
    let tokens = Token.words(in: piece, of: page)
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 5,
      isCity(tokens.map(\.folded).joined(separator: " "), of: country)
    else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// A listed town at the end of a piece that holds more: "Mill Works Ltd Leeds, England".
  private func trailingTown(
    _ piece: Range<Int>, _ country: String, _ page: ScannedPage
  ) -> Range<Int>? {
    let tokens = Token.words(in: piece, of: page)
    for count in [3, 2, 1] where tokens.count > count && tokens.count <= 8 {
      let tail = tokens.suffix(count)
      guard let first = tail.first, let last = tail.last, tail.allSatisfy(\.isCapitalized),
        isCity(tail.map(\.folded).joined(separator: " "), of: country)
      else { continue }
      return first.range.lowerBound..<last.range.upperBound
    }
    return nil
  }

  /// Whether the country has a listed city of that folded name, in whichever language.
  func isCity(_ name: String, of country: String) -> Bool {
    [words.cities.value(name), cityNames.value(name)].contains { homes in
      homes?.split(separator: ",").contains(Substring(country)) ?? false
    }
  }

  private func isTown(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    let tokens = Token.words(in: range, of: page)
    return (1...5).contains(tokens.count) && tokens.contains(where: \.hasLetter)
      && !isStreet(range, page)
      && tokens.allSatisfy { !$0.hasDigit || $0.hasLetter }
  }

  private func isStreet(_ range: Range<Int>, _ page: ScannedPage) -> Bool {
    Token.words(in: range, of: page).last.map {
      AddressText.isStreetWord($0.folded) || !$0.hasLetter
    } ?? false
  }

  private func trimmed(_ range: Range<Int>, _ page: ScannedPage) -> Range<Int>? {
    let tokens = Token.words(in: range, of: page)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }
}
