import Normalization

/// Country names as addresses end with them, in the languages of the world.
struct CountryEndings {
  private let names: WordList
  /// The words with which the names begin.
  private let firstWords: Set<Substring>

  init(names: WordList) {
    self.names = names
    firstWords = Set(names.lines.compactMap { $0.split { $0 == " " || $0 == "\t" }.first })
  }

  struct Ending {
    let code: String
    let range: Range<Int>
  }

  /// The country that makes up all of `range`, or all behind its last comma.
  func ending(_ range: Range<Int>, of page: ScannedPage) -> Ending? {
    if let whole = whole(range, of: page) { return whole }
    guard let comma = page.bytes[range].lastIndex(of: UInt8(ascii: ",")) else { return nil }
    return whole((comma + 1)..<range.upperBound, of: page)
  }

  /// The country that makes up all of `range`; nothing that begins in lower case, unless
  /// `anyCase` is set.
  func whole(_ range: Range<Int>, of page: ScannedPage, anyCase: Bool = false) -> Ending? {
    guard (2...90).contains(range.count) else { return nil }
    let tokens = Token.words(in: range, of: page)[...]
    return country(tokens, anyCase: anyCase)
  }

  /// The country that the tokens name.
  func country(_ tokens: ArraySlice<Token>, anyCase: Bool = false) -> Ending? {
    guard let first = tokens.first, let last = tokens.last, tokens.count <= 9,
      firstWords.contains(first.folded[...]),
      anyCase || first.text.first?.isLowercase == false,
      let code = names.value(tokens.map(\.folded).joined(separator: " "))
    else { return nil }
    return Ending(code: code, range: first.range.lowerBound..<last.range.upperBound)
  }
}
