import LeadModel
import Normalization

/// Takes a long segment apart where a name and a title stand in one line, as OCR and one-line
/// signatures write them: "Ada Byng Head of Sales Mill Works".
struct SegmentCarver {
  let words: Vocabulary

  /// The pieces in reading order; the segment itself when nothing stands out.
  func pieces(of segment: ZoneSegment, on page: ScannedPage) -> [ZoneSegment] {
    let tokens = segment.tokens
    guard tokens.count >= 4 else { return [segment] }
    var cores: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let person = person(at: index, in: tokens, on: page) {
        cores.append(person)
        index = person.upperBound
      } else {
        index += 1
      }
    }
    // A line that begins or ends with a function's word is a title as it stands.
    let isWhole =
      cores.isEmpty && tokens.count <= 10
      && [tokens.first, tokens.last].contains { $0.map(isTitleHead) ?? false }
    if !isWhole { cores += titles(in: tokens, avoiding: cores, on: page) }
    guard !cores.isEmpty else { return [segment] }
    return parts(of: segment, at: cores.sorted { $0.lowerBound < $1.lowerBound })
  }

  private func parts(of segment: ZoneSegment, at cores: [Range<Int>]) -> [ZoneSegment] {
    var parts: [ZoneSegment] = []
    var start = 0
    for core in cores + [segment.tokens.count..<segment.tokens.count] {
      for range in [start..<core.lowerBound, core] where !range.isEmpty {
        let tokens = Array(segment.tokens[range])
        guard let first = tokens.first, let last = tokens.last,
          tokens.contains(where: \.hasLetter)
        else { continue }
        parts.append(
          ZoneSegment(
            range: first.range.lowerBound..<last.range.upperBound, tokens: tokens,
            line: segment.line, followsCut: start > 0))
      }
      start = core.upperBound
    }
    return parts
  }

  /// A listed given name, initials, and a listed family name or one that a title follows.
  private func person(
    at index: Int, in tokens: [Token], on page: ScannedPage
  ) -> Range<Int>? {
    guard isName(tokens[index]), words.isGivenName(tokens[index].text) else { return nil }
    var end = index + 1
    while end < tokens.count, end - index <= 2, NameWords.isInitial(tokens[end].text) { end += 1 }
    guard end < tokens.count, isName(tokens[end]), isJoined(index..<(end + 1), tokens, on: page)
    else { return nil }
    if end + 1 < tokens.count, words.isGivenName(tokens[end].text), isName(tokens[end + 1]),
      words.isSurname(tokens[end + 1].text), isJoined(end..<(end + 2), tokens, on: page)
    {
      end += 1
    }
    // Both family names of "Luis Ibarra Quintero" where the line ends with them.
    if end + 2 == tokens.count, words.isSurname(tokens[end].text), isName(tokens[end + 1]),
      words.isSurname(tokens[end + 1].text), isJoined(end..<(end + 2), tokens, on: page)
    {
      end += 1
    }
    let next = end + 1
    let isFollowed = next < tokens.count && words.titleHeads.contains(tokens[next].folded)
    guard words.isSurname(tokens[end].text) || isFollowed else { return nil }
    return index..<(end + 1)
  }

  private func isName(_ token: Token) -> Bool {
    token.isCapitalized && token.text.count >= 3 && NameWords.hasNameShape(token.text)
      && !isTitleHead(token) && !words.organizationWords.contains(token.folded)
      && !words.states.contains(token.folded)
  }

  private func isTitleHead(_ token: Token) -> Bool { words.titleHeads.contains(token.folded) }

  /// Runs around title words: capitalised words before, "of …", "& …" behind.
  private func titles(
    in tokens: [Token], avoiding taken: [Range<Int>], on page: ScannedPage
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, token) in tokens.enumerated() where isTitleHead(token) {
      guard !(taken + runs).contains(where: { $0.contains(index) }) else { continue }
      var start = index
      while start > 0, index - start < 3, isModifier(tokens[start - 1]),
        isJoined((start - 1)..<(start + 1), tokens, on: page),
        !(taken + runs).contains(where: { $0.contains(start - 1) })
      {
        start -= 1
      }
      var end = index + 1
      while end < tokens.count, end - index < 7, !taken.contains(where: { $0.contains(end) }),
        isJoined((end - 1)..<(end + 1), tokens, on: page),
        isTitleHead(tokens[end]) || isLink(tokens[end]) || isLink(tokens[end - 1])
          || words.departments.contains(tokens[end].folded)
      {
        end += 1
      }
      while end > index + 1, isLink(tokens[end - 1]) { end -= 1 }
      runs.append(start..<end)
    }
    return runs
  }

  /// `Senior`, `Assistant`, `Regional Sales`: a capitalised word that is no name.
  private func isModifier(_ token: Token) -> Bool {
    guard token.isCapitalized, !token.hasDigit else { return false }
    return Vocabulary.modifiers.contains(token.folded) || words.departments.contains(token.folded)
      || isTitleHead(token)
  }

  private func isLink(_ token: Token) -> Bool { Vocabulary.links.contains(token.folded) }

  /// Only spaces stand between the tokens.
  private func isJoined(_ range: Range<Int>, _ tokens: [Token], on page: ScannedPage) -> Bool {
    zip(tokens[range], tokens[range].dropFirst()).allSatisfy { left, right in
      page.bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy { $0 <= 0x20 }
    }
  }
}
