import Normalization

/// Postcodes as each country writes them.
///
/// A class because patterns are compiled when their country is first met. Not shared between
/// threads, like the patterns.
final class PostcodeFormats {
  private let list: WordList
  private var compiled: [String: [Pattern]] = [:]
  /// A code of no known country: three to seven digits, letters or a hyphen with them.
  private static let anyCode = #"[A-Z]{0,3}\d{3,7}(?:[\-\x{A0}]\d{3,4})?"#

  init(list: WordList) { self.list = list }

  struct Found {
    let code: Range<Int>
    /// The rest of the piece, empty when the code stands alone.
    let rest: Range<Int>
  }

  /// The country's postcode at the beginning or end of a piece of an address.
  func postcode(of country: String, in piece: Range<Int>, on page: ScannedPage) -> Found? {
    guard let format = list.value(country) else { return nil }
    return find(patterns(country, format), in: piece, page)
  }

  /// Anything that can be a postcode, for countries whose form is not known.
  func anyPostcode(in piece: Range<Int>, on page: ScannedPage) -> Found? {
    find(patterns("", Self.anyCode), in: piece, page)
  }

  /// Whether it is the code of a country with postcodes.
  func knows(_ country: String) -> Bool { list.contains(country) }

  private func find(
    _ patterns: [Pattern], in piece: Range<Int>, _ page: ScannedPage
  ) -> Found? {
    for pattern in patterns {
      guard let match = pattern.firstMatch(in: page.bytes, range: piece),
        let code = match["code"]
      else { continue }
      let rest =
        match.range.lowerBound == piece.lowerBound
        ? match.range.upperBound..<piece.upperBound : piece.lowerBound..<match.range.lowerBound
      return Found(code: code, rest: rest)
    }
    return nil
  }

  private func patterns(_ country: String, _ format: String) -> [Pattern] {
    if let known = compiled[country] { return known }
    let prefix = country.isEmpty ? "" : "(?:\(country)[ \\-–])?"
    let made = [
      "(?i)\\G\\s*〒?\(prefix)(?<code>\(format))(?:[ ,\\-–.\\x{A0}]+|$)",
      "(?i)(?:\\G|(?<=[ ,\\-–\\x{A0}]))\(prefix)(?<code>\(format))[\\s,.]*$",
    ].compactMap { try? Pattern($0) }
    compiled[country] = made
    return made
  }
}
