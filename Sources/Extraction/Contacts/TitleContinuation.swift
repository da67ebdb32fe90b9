import Normalization

/// Joins a title with the field of work behind its comma or dash: "VP, Field Operations", "Senior
/// Category Manager, MRO". A firm behind a comma ("Buyer, Mill Works Ltd") stays one.
struct TitleContinuation {
  let words: Vocabulary

  /// The pieces in reading order, joined where one goes on.
  func joined(_ pieces: [ContactTagger.Piece], on page: ScannedPage) -> [ContactTagger.Piece] {
    var result: [ContactTagger.Piece] = []
    for piece in pieces {
      if let last = result.last, goesOn(last, piece, on: page) {
        result[result.count - 1] = ContactTagger.Piece(
          role: .title, words: last.words + piece.words, probability: last.probability)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  /// Where the line ends behind a title that goes on with a field of work and nothing else, which no other
  /// piece holds: "Deputy Manager - Exports", "Manager (Exports)"; `nil` when it does not.
  func field(behind title: Range<Int>, on page: ScannedPage) -> Int? {
    guard let index = page.lineIndex(at: title.lowerBound),
      case let line = page.lines[index].range, title.upperBound < line.upperBound
    else { return nil }
    let rest = Token.words(in: title.upperBound..<line.upperBound, of: page)
      .filter { $0.hasLetter || $0.hasDigit }
    guard let first = rest.first, let last = rest.last, rest.count <= 4,
      rest.allSatisfy({ $0.isCapitalized || Vocabulary.links.contains($0.folded) }),
      rest.allSatisfy(isField)
    else { return nil }
    let mark = page.bytes[title.upperBound..<first.range.lowerBound]
    let isOpen = mark.contains(UInt8(ascii: "(")) && mark.count <= 2
    guard isOpen || isMark(mark) else { return nil }
    let tail = page.bytes[last.range.upperBound..<line.upperBound]
    return last.range.upperBound + (isOpen && tail.first == UInt8(ascii: ")") ? 1 : 0)
  }

  private func goesOn(
    _ title: ContactTagger.Piece, _ next: ContactTagger.Piece, on page: ScannedPage
  ) -> Bool {
    guard title.role == .title, next.role == .title || next.role == .organization,
      title.range.upperBound <= next.range.lowerBound, next.tokens.count <= 5,
      title.tokens.count + next.tokens.count <= 9
    else { return false }
    let between = page.bytes[title.range.upperBound..<next.range.lowerBound]
    if between.elementsEqual([0x20]), next.role == .organization, let first = next.tokens.first {
      return Self.adjectives.contains(first.folded)
    }
    guard isMark(between) else { return false }
    // "Deputy - Director" is one function.
    if next.role == .title, title.tokens.count == 1, let rank = title.tokens.first,
      Self.ranks.contains(rank.folded), !between.contains(UInt8(ascii: ","))
    {
      return true
    }
    // Two functions of one person stay two: "Owner, Head of Sales".
    if next.role == .title, next.tokens.contains(where: words.isTitleHead) { return false }
    return next.tokens.allSatisfy(isField)
  }

  /// Words that are no function by themselves.
  private static let ranks: Set<String> = [
    "deputy", "vice", "assistant", "asst", "asst.", "joint", "addl", "addl.", "senior", "sr", "sr.",
    "junior", "associate", "co", "sub", "dy", "dy.",
  ]
  /// What follows a French title's first word: "Directrice Générale des Services".
  private static let adjectives: Set<String> = [
    "general", "generale", "adjoint", "adjointe", "technique", "commercial", "commerciale",
    "financier", "financiere", "administratif", "administrative", "regional", "regionale",
  ]

  /// A comma or a dash with its spaces, on one line.
  private func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = bytes.filter { $0 != 0x20 }
    return bytes.count <= 5 && !bytes.contains(10)
      && (mark == [UInt8(ascii: ",")] || mark == [UInt8(ascii: "-")] || mark == [0xE2, 0x80, 0x93])
  }

  /// A word of a field of work, a department or a part of the world.
  private func isField(_ token: Token) -> Bool {
    Vocabulary.fields.contains(token.folded) || words.departments.contains(token.folded)
      || Vocabulary.links.contains(token.folded) || Vocabulary.modifiers.contains(token.folded)
      || words.countries.contains(token.folded)
  }
}
