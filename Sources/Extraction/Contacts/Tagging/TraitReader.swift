import LeadModel
import Normalization

/// Says of the words of a zone what the tagger weighs: their lists, their writing, the labels before
/// them, and what their piece of the line is as a whole.
struct TraitReader {
  private let words: Vocabulary
  private let legalForm: Rule
  private let agent: Rule
  private let personLabel: Rule
  private let titleLabel: Rule
  private let organizationLabel: Rule
  private let known = KnownWords()

  init(rules: RuleSet, words: Vocabulary) throws(RuleError) {
    self.words = words
    legalForm = try rules.rule("organization.legal-form")
    agent = try rules.rule("block.agent")
    personLabel = try rules.rule("block.person")
    titleLabel = try rules.rule("block.title")
    organizationLabel = try rules.rule("block.organization")
  }

  func describe(_ found: inout [ZoneWord], in context: ZoneWords.Context, on page: ScannedPage) {
    let forms = legalForms(of: found, on: page)
    var start = 0
    while start < found.count {
      let end = found[start...].firstIndex { $0.piece != found[start].piece } ?? found.count
      for index in start..<end {
        guard let token = found[index].token else { continue }
        found[index].traits.formUnion(traits(of: token, in: context))
        guard !found[index].traits.isDisjoint(with: Self.afterLabels) else { continue }
        found[index].traits.formUnion(labels(before: token, on: page))
      }
      let shared = traits(ofPiece: found[start..<end], in: context, on: page, forms)
      for index in start..<end { found[index].traits.formUnion(shared) }
      start = end
    }
  }

  private func legalForms(of words: [ZoneWord], on page: ScannedPage) -> [Range<Int>] {
    guard let first = words.first, let last = words.last else { return [] }
    return legalForm.matches(in: first.range.lowerBound..<last.range.upperBound, on: page)
      .map(\.range)
  }

  private func labels(before token: Token, on page: ScannedPage) -> WordTrait.Set {
    let before = page.before(token.range.lowerBound)
    var traits = WordTrait.Set()
    if personLabel.isLabelled(before, on: page) { traits.insert(.afterPersonLabel) }
    if titleLabel.isLabelled(before, on: page) { traits.insert(.afterTitleLabel) }
    if organizationLabel.isLabelled(before, on: page) {
      traits.insert(.afterOrganizationLabel)
    }
    return traits
  }

  /// Where a label may have ended.
  private static let afterLabels: WordTrait.Set = {
    var traits = WordTrait.Set(.afterCut)
    traits.insert(.afterColon)
    return traits
  }()

  /// - Parameter forms: The legal forms of the zone.
  private func traits(
    ofPiece piece: ArraySlice<ZoneWord>, in context: ZoneWords.Context, on page: ScannedPage,
    _ forms: [Range<Int>]
  ) -> WordTrait.Set {
    var traits = WordTrait.Set()
    let tokens = piece.compactMap(\.token)
    guard let first = tokens.first, let last = tokens.last else { return traits }
    switch tokens.count {
    case 1: traits.insert(.oneWord)
    case 2: traits.insert(.twoWords)
    case 3: traits.insert(.threeWords)
    case 4, 5: traits.insert(.fiveWords)
    default: traits.insert(.longPiece)
    }
    let range = first.range.lowerBound..<last.range.upperBound
    if tokens.count <= 5 { traits.formUnion(listed(piece, tokens)) }
    if !context.domains.all.isEmpty {
      let joined = tokens.reduce(into: "") { $0 += entry(of: $1).letters }
      if context.domains.all.contains(where: { DomainAgreement.agrees(joined, $0, tokens) }) {
        traits.insert(.pieceAgreesWithDomain)
      }
    }
    if tokens.count <= 5, mayBeName(piece, of: context.locals),
      let name = words.nameParser.parse(page.text(range)),
      context.locals.all.contains(where: { LocalPart.agrees($0, with: name) })
    {
      traits.insert(.pieceIsName)
    }
    if forms.contains(where: { range.contains($0.lowerBound) && $0.upperBound <= range.upperBound })
    {
      traits.insert(.pieceHasLegalForm)
    }
    return traits
  }

  /// A name that a mailbox is made of has a word that stands in it.
  private func mayBeName(_ piece: ArraySlice<ZoneWord>, of locals: Letters) -> Bool {
    guard !locals.all.isEmpty else { return false }
    return piece.contains { word in
      if word.traits.contains(.agreesWithMailbox) { return true }
      let letters = word.token.map { entry(of: $0).letters } ?? ""
      return letters.utf8.count == 2 && locals.contain(letters)
    }
  }

  /// Whether the piece as a whole is in the lists; of one word its own traits say so.
  private func listed(_ piece: ArraySlice<ZoneWord>, _ tokens: [Token]) -> WordTrait.Set {
    var traits = WordTrait.Set()
    if tokens.count == 1, let word = piece.first {
      if word.traits.contains(.city) { traits.insert(.pieceIsCity) }
      if word.traits.contains(.department) { traits.insert(.pieceIsDepartment) }
      return traits
    }
    let first = entry(of: tokens[0])
    let mayBeCity = first.opensCity && tokens[0].isCapitalized
    guard mayBeCity || first.opensDepartment else { return traits }
    let folded = tokens.map(\.folded).joined(separator: " ")
    if mayBeCity, words.cities.contains(folded) { traits.insert(.pieceIsCity) }
    if words.departments.contains(folded) { traits.insert(.pieceIsDepartment) }
    return traits
  }

  private func entry(of token: Token) -> KnownWords.Entry {
    known.entry(of: token.text) {
      KnownWords.Entry(
        traits: written(token).union(token.hasLetter ? listed(token) : []),
        letters: LocalPart.letters(token.folded),
        opensCity: words.cities.hasKeys(beginningWith: token.folded),
        opensDepartment: words.departments.hasKeys(beginningWith: token.folded))
    }
  }

  private func traits(of token: Token, in context: ZoneWords.Context) -> WordTrait.Set {
    let entry = entry(of: token)
    var traits = entry.traits
    if context.lowerWords.contains(token.folded) { traits.insert(.seenInLowerCase) }
    let letters = entry.letters
    if letters.utf8.count >= 3, context.locals.contain(letters) {
      traits.insert(.agreesWithMailbox)
    }
    if letters.utf8.count >= 3, isPart(letters, of: context.domains) {
      traits.insert(.agreesWithDomain)
    }
    return traits
  }

  private func isPart(_ letters: String, of domains: Letters) -> Bool {
    letters.utf8.count >= 4 && domains.contain(letters)
      || domains.all.contains {
        letters == $0 || $0.utf8.count >= 4 && letters.hasPrefix($0)
      }
  }

  private func written(_ token: Token) -> WordTrait.Set {
    union([
      (.initial, NameWords.isInitial(token.text)), (.capitalized, token.isCapitalized),
      (.allCaps, token.isAllCaps), (.digit, token.hasDigit),
      (.lower, token.text.first?.isLowercase ?? false),
      (.mixedCase, token.text.dropFirst().contains(where: \.isUppercase) && !token.isAllCaps),
      (.short, token.text.count <= 2),
    ])
  }

  private func listed(_ token: Token) -> WordTrait.Set {
    let folded = token.folded
    let isWhole = words.isNameWithInitials(token.text)
    return union([
      (.given, isWhole || words.isGivenName(token.text)),
      (.surname, isWhole || words.isSurname(token.text)),
      (.city, words.cities.contains(folded)), (.country, words.countries.contains(folded)),
      (.state, words.states.contains(folded)), (.titleHead, words.isTitleHead(token)),
      (.department, words.departments.contains(folded)),
      (.organizationWord, words.organizationWords.contains(folded)),
      (.courtesy, NameWords.isPrefix(token.text)), (.degree, NameWords.isSuffix(token.text)),
      (.particle, NameWords.isParticle(token.text)),
      (.modifier, Vocabulary.modifiers.contains(folded)),
      (.link, Vocabulary.links.contains(folded)),
      (.agent, agent.pattern.firstMatch(in: folded) != nil),
      (.legalForm, isLegalForm(token)),
    ])
  }

  private func union(_ said: [(WordTrait, Bool)]) -> WordTrait.Set {
    said.reduce(into: []) { traits, said in
      if said.1 { traits.insert(said.0) }
    }
  }

  private func isLegalForm(_ token: Token) -> Bool {
    let bytes = Array(token.text.utf8)
    return legalForm.pattern.firstMatch(in: bytes, range: bytes.indices)?.range == bytes.indices
  }
}
