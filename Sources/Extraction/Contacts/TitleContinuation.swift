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

  private func goesOn(
    _ title: ContactTagger.Piece, _ next: ContactTagger.Piece, on page: ScannedPage
  ) -> Bool {
    guard title.role == .title, next.role == .title || next.role == .organization,
      title.range.upperBound <= next.range.lowerBound, next.tokens.count <= 5,
      title.tokens.count + next.tokens.count <= 9,
      isMark(page.bytes[title.range.upperBound..<next.range.lowerBound])
    else { return false }
    // Two functions of one person stay two: "Owner, Head of Sales".
    if next.role == .title, next.tokens.contains(where: words.isTitleHead) { return false }
    return next.tokens.allSatisfy(isField)
  }

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
