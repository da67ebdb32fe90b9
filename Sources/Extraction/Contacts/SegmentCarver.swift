import LeadModel
import Normalization

/// Takes a long segment apart where a name and a title stand in one line, as OCR and one-line
/// signatures write them: "Ada Byng Head of Sales Mill Works".
struct SegmentCarver {
  let words: Vocabulary

  /// The pieces in reading order; the segment itself when nothing stands out.
  ///
  /// - Parameter isRunOn: Whether it may be several lines without their breaks, so that a title at
  ///   its end says nothing of the words before.
  func pieces(
    of segment: ZoneSegment, on page: ScannedPage, isRunOn: Bool = false
  ) -> [ZoneSegment] {
    let tokens = segment.tokens
    guard tokens.count >= (isRunOn ? 2 : 4), isRunOn || !PracticeNames.opens(tokens) else {
      return [segment]
    }
    var cores: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let person = person(at: index, in: tokens, on: page)
        ?? initials(at: index, in: tokens, on: page)
        ?? initialBehind(at: index, in: tokens, on: page)
      {
        cores.append(person)
        index = person.upperBound
      } else {
        index += 1
      }
    }
    // A line that begins or ends with a function's word is a title as it stands.
    let isWhole =
      cores.isEmpty && tokens.count <= 10 && !isRunOn
      && [tokens.first, tokens.last].contains { $0.map(isTitleHead) ?? false }
    if !isWhole { cores += titles(in: tokens, avoiding: cores, isRunOn: isRunOn, on: page) }
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

  /// Initials before a listed name and others that go on with it: "K. Ravi Sharma".
  private func initials(
    at index: Int, in tokens: [Token], on page: ScannedPage
  ) -> Range<Int>? {
    var end = index
    while end < tokens.count, end - index < 3, NameWords.isInitial(tokens[end].text),
      tokens[end].text.contains(".")
    {
      end += 1
    }
    // "i. A. Ada Byng", "i. V.": whoever signs for another.
    if end > index, index > 0, tokens[index - 1].text == "i." { return nil }
    let first = end
    while end < tokens.count, end - first < 3, tokens[end].text.count >= 2,
      tokens[end].isCapitalized, NameWords.hasNameShape(tokens[end].text),
      !isTitleHead(tokens[end]), !isModifier(tokens[end]), !NameWords.isSuffix(tokens[end].text)
    {
      end += 1
    }
    if index == first, words.isNameWithInitials(tokens[index].text) {
      end = index + 1
      while end < tokens.count, end - index < 3, isName(tokens[end]), isListed(tokens[end]) {
        end += 1
      }
      return isJoined(index..<end, tokens, on: page) ? index..<end : index..<(index + 1)
    }
    guard index < first, tokens[first..<end].contains(where: isListed),
      isJoined(index..<end, tokens, on: page)
    else { return nil }
    return index..<end
  }

  /// "Rohan Kumar. T Deputy General Manager": an initial behind a name, before a function.
  private func initialBehind(
    at index: Int, in tokens: [Token], on page: ScannedPage
  ) -> Range<Int>? {
    guard isName(tokens[index]), words.isGivenName(tokens[index].text) else { return nil }
    let end =
      index + tokens[index...].prefix(3).prefix { $0.text.count > 2 && !isModifier($0) }.count
    guard end + 1 < tokens.count, NameWords.isInitial(tokens[end].text),
      isModifier(tokens[end + 1]), isJoined(index..<(end + 2), tokens, on: page)
    else { return nil }
    return index..<(end + 1)
  }

  private func isListed(_ token: Token) -> Bool {
    words.isGivenName(token.text) || words.isSurname(token.text)
  }

  private func isName(_ token: Token) -> Bool {
    token.isCapitalized && token.text.count >= 3 && NameWords.hasNameShape(token.text)
      && !isTitleHead(token) && !words.organizationWords.contains(token.folded)
      && !words.states.contains(token.folded)
  }

  private func isTitleHead(_ token: Token) -> Bool { words.titleHeads.contains(token.folded) }

  /// Runs around title words: capitalised words before, "of …", "& …" behind.
  private func titles(
    in tokens: [Token], avoiding taken: [Range<Int>], isRunOn: Bool, on page: ScannedPage
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    // From the last on, so that "Deputy General Manager" is one.
    for (index, token) in tokens.enumerated().reversed() where isTitleHead(token) {
      guard !(taken + runs).contains(where: { $0.contains(index) }) else { continue }
      var start = index
      while start > 0, index - start < 4,
        let before = fieldsBefore(start, in: tokens, isRunOn: isRunOn),
        isJoined(before..<(start + 1), tokens, on: page),
        !(taken + runs).contains(where: { $0.overlaps(before..<start) })
      {
        start = before
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
      // "Mill Executive Suites": before a name it is no function.
      let isAdjective = isRunOn && end == start + 1 && isModifier(token, besidesHeads: true)
      guard
        !isAdjective || end == tokens.count || !tokens[end].isCapitalized
          || !isJoined(start..<(end + 1), tokens, on: page)
      else { continue }
      runs.append(start..<end)
    }
    return runs
  }

  /// Where a title begins that goes on at `start`: a word before, on a line without its breaks also a field
  /// of work or one joined by "&"; `nil` when nothing before is of it.
  private func fieldsBefore(_ start: Int, in tokens: [Token], isRunOn: Bool) -> Int? {
    let last = tokens[start - 1]
    if isModifier(last) { return start - 1 }
    guard isRunOn else { return nil }
    if isField(last) { return start - 1 }
    let isJoint = ["&", "and", "-"].contains(last.text) && start > 1
    return isJoint && (isModifier(tokens[start - 2]) || isField(tokens[start - 2]))
      ? start - 2 : nil
  }

  private func isField(_ token: Token) -> Bool {
    token.isCapitalized && Vocabulary.fields.contains(token.folded)
  }

  /// `Senior`, `Assistant`, `Regional Sales`: a capitalised word that is no name.
  private func isModifier(_ token: Token, besidesHeads: Bool = false) -> Bool {
    guard token.isCapitalized, !token.hasDigit else { return false }
    return Vocabulary.modifiers.contains(token.folded) || words.departments.contains(token.folded)
      || !besidesHeads && isTitleHead(token)
  }

  private func isLink(_ token: Token) -> Bool { Vocabulary.links.contains(token.folded) }

  /// Only spaces stand between the tokens.
  private func isJoined(_ range: Range<Int>, _ tokens: [Token], on page: ScannedPage) -> Bool {
    zip(tokens[range], tokens[range].dropFirst()).allSatisfy { left, right in
      page.bytes[left.range.upperBound..<right.range.lowerBound].allSatisfy { $0 <= 0x20 }
    }
  }
}
