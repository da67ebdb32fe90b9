import LeadModel
import Normalization

/// Whom a text names as somebody's manager: a person by name, or a function alone.
struct ManagerReader {
  let words: Vocabulary

  struct Reading {
    /// Given and family names, or the function as it is printed.
    let text: String
    let range: Range<Int>
  }

  /// Of a match's group `name`, or else `title`.
  func reading(_ match: Match, on page: ScannedPage, _ board: FindingBoard) -> Reading? {
    if let range = match["name"] { return person(in: range, on: page, board) }
    return match["title"].map { title(in: $0, on: page) }
  }

  /// A person's name at the beginning of the range: one that was found there before, or words that
  /// a courtesy title or a known name makes one.
  func person(in range: Range<Int>, on page: ScannedPage, _ board: FindingBoard) -> Reading? {
    let tokens = Token.words(in: range, of: page)
    let bare = tokens.drop { NameWords.isCourtesy($0.text) || NameWords.isPrefix($0.text) }
    guard let first = bare.first else { return nil }
    if let found = found(at: Span(page: page.index, range: first.range), board) { return found }
    let own = bare.prefix { !isForeign($0) }
    guard let last = own.last, own.count <= 4, !OtherNames.isNoPerson(own) else { return nil }
    let whole = first.range.lowerBound..<last.range.upperBound
    guard let name = words.nameParser.parse(page.text(whole)), let family = name.family else {
      return nil
    }
    let isKnown =
      name.given.map { words.isGivenName(String($0.split(separator: " ")[0])) } ?? false
    guard isKnown || bare.count < tokens.count else { return nil }
    return Reading(
      text: [name.given, family].compactMap(\.self).joined(separator: " "), range: whole)
  }

  private func found(at place: Span, _ board: FindingBoard) -> Reading? {
    for finding in board.touching(place) where finding.field == .personName {
      guard case .personName(let name) = finding.value, finding.spans.count == 1,
        finding.head.range.lowerBound <= place.range.lowerBound
      else { continue }
      let parts = [name.given, name.family].compactMap(\.self)
      guard !parts.isEmpty else { continue }
      return Reading(text: parts.joined(separator: " "), range: finding.head.range)
    }
    return nil
  }

  private func title(in range: Range<Int>, on page: ScannedPage) -> Reading {
    let text = page.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Reading(text: text, range: range)
  }

  /// Places and what stands before functions end a name here too.
  private func isForeign(_ token: Token) -> Bool {
    words.endsName(token)
      || !words.isGivenName(token.text)
        && (words.countries.contains(token.folded) || Vocabulary.modifiers.contains(token.folded))
  }
}
