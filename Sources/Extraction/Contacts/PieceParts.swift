/// Takes apart what was read as one title or one firm and is a label, a name or a date with it.
struct PieceParts {
  /// In reading order; the piece itself where nothing is to be taken apart.
  func parts(of piece: ContactTagger.Piece) -> [ContactTagger.Piece] {
    switch piece.role {
    case .title: titleParts(piece)
    case .organization: [behindLabel(piece)]
    case .person, .address: [piece]
    }
  }

  /// "Ada Byng (Chair)", "Chair: Ada Byng", "Chairwoman Ada Byng", "2024 : Assistant".
  private func titleParts(_ piece: ContactTagger.Piece) -> [ContactTagger.Piece] {
    if let bracket = inside(piece, { $0.traits.contains(.inBrackets) }),
      isTitle(piece.words[bracket...]), !isTitle(piece.words[..<bracket])
    {
      let name = behindLabel(part(piece, piece.words[..<bracket], as: .person))
      return [name, part(piece, piece.words[bracket...], as: .title)]
    }
    if let colon = last(piece, { $0.traits.contains(.afterColon) }) {
      let (label, rest) = (piece.words[..<colon], piece.words[colon...])
      if isTitle(rest) || !isTitle(label) && hasLetter(rest) {
        return titleParts(part(piece, rest, as: .title))
      }
      guard isName(rest) else { return [part(piece, label, as: .title)] }
      return [part(piece, label, as: .title), part(piece, rest, as: .person)]
    }
    if let comma = behindComma(piece), isTitle(piece.words[comma...]),
      isWritten(piece.words[..<comma])
    {
      return [
        part(piece, piece.words[..<comma], as: .person),
        part(piece, piece.words[comma...], as: .title),
      ]
    }
    if piece.words.count >= 3 {
      let name = piece.words.suffix(2)
      let office = piece.words.dropLast(2)
      if isTitle(office), isName(name), !endsOpen(office) {
        return [part(piece, office, as: .title), part(piece, name, as: .person)]
      }
    }
    return [part(piece, withoutDates(piece.words), as: .title)]
  }

  private func behindLabel(_ piece: ContactTagger.Piece) -> ContactTagger.Piece {
    guard let colon = last(piece, { $0.traits.contains(.afterColon) }),
      hasLetter(piece.words[colon...])
    else { return piece }
    return part(piece, piece.words[colon...], as: piece.role)
  }

  private func part(
    _ piece: ContactTagger.Piece, _ words: ArraySlice<ZoneWord>, as role: ContactLabel.Role
  ) -> ContactTagger.Piece {
    ContactTagger.Piece(role: role, words: words, probability: piece.probability)
  }

  /// The first such word behind the first of the piece.
  private func inside(
    _ piece: ContactTagger.Piece, _ isMeant: (ZoneWord) -> Bool
  ) -> Int? {
    piece.words.indices.dropFirst().first { isMeant(piece.words[$0]) }
  }

  private func last(_ piece: ContactTagger.Piece, _ isMeant: (ZoneWord) -> Bool) -> Int? {
    piece.words.indices.dropFirst().last { isMeant(piece.words[$0]) }
  }

  private func isTitle(_ words: ArraySlice<ZoneWord>) -> Bool {
    words.contains { $0.traits.contains(.titleHead) || $0.traits.contains(.agent) }
  }

  private func hasLetter(_ words: ArraySlice<ZoneWord>) -> Bool {
    words.contains { $0.token?.hasLetter ?? false }
  }

  /// A given name and a family name that are nothing else.
  private func isName(_ words: ArraySlice<ZoneWord>) -> Bool {
    let words = words.drop { $0.traits.contains(.courtesy) }
    guard (2...3).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return first.traits.contains(.given) && last.traits.contains(.surname)
      && words.allSatisfy { $0.traits.contains(.capitalized) && $0.traits.isDisjoint(with: other) }
  }

  /// Where a small word stands behind a comma: "Ada Byng, gérante".
  private func behindComma(_ piece: ContactTagger.Piece) -> Int? {
    piece.words.indices.dropFirst(2).first { index in
      guard let token = piece.words[index].token, let before = piece.words[index - 1].token else {
        return false
      }
      return !token.isCapitalized
        && (before.text.hasSuffix(",") || token.range.lowerBound - before.range.upperBound == 2)
    }
  }

  /// Two or three words that are written as names are and are nothing else, the first a known given name.
  private func isWritten(_ words: ArraySlice<ZoneWord>) -> Bool {
    guard (2...3).contains(words.count), let first = words.first else { return false }
    return first.traits.contains(.given)
      && words.allSatisfy { word in
        word.traits.isDisjoint(with: other)
          && (word.traits.contains(.capitalized) || word.traits.contains(.allCaps)
            || word.traits.contains(.particle))
      }
  }

  /// "Head of", "Manager,": what comes next belongs to it.
  private func endsOpen(_ words: ArraySlice<ZoneWord>) -> Bool {
    words.last.map { $0.traits.contains(.link) || $0.traits.contains(.particle) } ?? true
  }

  private func withoutDates(_ words: ArraySlice<ZoneWord>) -> ArraySlice<ZoneWord> {
    let rest = words.drop { word in
      word.traits.contains(.digit) && (word.token?.text.first?.isNumber ?? false)
    }
    return hasLetter(rest) ? rest : words
  }

  private let other: WordTrait.Set = {
    var traits = WordTrait.Set(.titleHead)
    for trait in [WordTrait.department, .organizationWord, .modifier] { traits.insert(trait) }
    return traits
  }()
}
