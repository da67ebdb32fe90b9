/// What can be said of one word of a contact zone; the tagger's weights are named after these.
///
/// No trait is a word: the weights know that a word is in a list, how it is written and what stands
/// around it, never which one it is.
enum WordTrait: UInt8, CaseIterable {
  // Lists.
  case given, surname, city, country, state, titleHead, department, organizationWord, legalForm
  case courtesy, degree, particle, modifier, link, agent
  // Writing.
  case initial, capitalized, allCaps, lower, mixedCase, digit, short, long
  // The document.
  case agreesWithMailbox, agreesWithDomain, seenInLowerCase
  // Where it stands.
  case lineStart, lineEnd, afterCut, beforeCut, afterColon, inBrackets
  case firstLine, secondLine, thirdLine, lastLine, pageStart
  case afterPersonLabel, afterTitleLabel, afterOrganizationLabel, isLabel
  case signature, card, block, list
  // Its piece of the line.
  case oneWord, twoWords, threeWords, fiveWords, longPiece, pieceIsCity, pieceIsDepartment
  case pieceAgreesWithDomain, pieceIsName, pieceHasLegalForm
  // What the word stands for where another extractor has found a value.
  case email, phone, web, place, firm, identifier

  /// The traits of a word, one bit each.
  struct Set: OptionSet, Hashable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ trait: WordTrait) { rawValue = 1 << UInt64(trait.rawValue) }

    func contains(_ trait: WordTrait) -> Bool { contains(Set(trait)) }
    mutating func insert(_ trait: WordTrait) { formUnion(Set(trait)) }
  }
}
