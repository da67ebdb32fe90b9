/// The firm of one contact, where its own words do not say which it is.
enum ZoneFirms {
  /// Without the firms that only look like some, where one is what a domain of the contact is made of:
  /// beside "Mill Works" and millworks.example, "Quality First" is a motto.
  ///
  /// - Parameter isTitle: Whether a piece is a title after all ("Inside Sales").
  static func withoutMottos(
    _ pieces: [ContactTagger.Piece], isTitle: (ContactTagger.Piece) -> Bool
  ) -> [ContactTagger.Piece] {
    let isKnown = pieces.contains { $0.role == .organization && says($0, .pieceAgreesWithDomain) }
    guard isKnown else { return pieces }
    return pieces.filter { piece in
      piece.role != .organization || says(piece, .pieceAgreesWithDomain)
        || says(piece, .pieceHasLegalForm) || says(piece, .afterOrganizationLabel)
        || says(piece, .organizationWord) || isTitle(piece)
    }
  }

  private static func says(_ piece: ContactTagger.Piece, _ trait: WordTrait) -> Bool {
    piece.words.contains { $0.traits.contains(trait) }
  }

  /// What is left of a contact when its person, title and values are known: a single piece of capitalised
  /// words. `nil` when a firm is known, nobody is, or more is left.
  ///
  /// - Parameter free: Pieces of its lines that nothing speaks for.
  static func leftOver(
    _ free: [ArraySlice<ZoneWord>], beside pieces: [ContactTagger.Piece]
  ) -> ArraySlice<ZoneWord>? {
    guard !pieces.contains(where: { $0.role == .organization }),
      pieces.count(where: { $0.role == .person }) == 1, free.count == 1, let words = free.first,
      (2...4).contains(words.count)
    else { return nil }
    let isName = words.allSatisfy { word in
      guard let token = word.token else { return false }
      return (isCapitalized(token) || word.traits.contains(.link)) && !token.hasDigit
        && !word.traits.contains(.isLabel) && !word.traits.contains(.department)
        && !word.traits.contains(.country) && !word.traits.contains(.pieceIsCity)
    }
    return isName ? words : nil
  }

  /// Also behind an elided article: "d'Or".
  private static func isCapitalized(_ token: Token) -> Bool {
    if token.isCapitalized { return true }
    let parts = token.text.split(maxSplits: 1, omittingEmptySubsequences: false) {
      "'’".contains($0)
    }
    return parts.count == 2 && parts[0].count == 1 && parts[1].first?.isUppercase ?? false
  }
}
