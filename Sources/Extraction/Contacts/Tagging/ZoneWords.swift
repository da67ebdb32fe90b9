import LeadModel
import Normalization

/// Turns a contact zone into the words that the tagger reads, with the traits of each.
struct ZoneWords {
  private let words: Vocabulary
  private let legalForm: Rule
  private let label: Rule
  private let agent: Rule
  private let personLabel: Rule
  private let titleLabel: Rule
  private let organizationLabel: Rule
  private let known = KnownWords()

  init(rules: RuleSet, words: Vocabulary) throws(RuleError) {
    self.words = words
    legalForm = try rules.rule("organization.legal-form")
    label = try rules.rule("block.label")
    agent = try rules.rule("block.agent")
    personLabel = try rules.rule("block.person")
    titleLabel = try rules.rule("block.title")
    organizationLabel = try rules.rule("block.organization")
  }

  /// What the zone and its document know beside the words.
  struct Context {
    /// Letters of the local parts and of the domain names in the zone.
    let locals: Letters
    let domains: Letters
    let lowerWords: LowerCaseWords
  }

  func words(
    of zone: ContactZone, on page: ScannedPage, in context: Context, _ board: FindingBoard
  ) -> [ZoneWord] {
    var found: [ZoneWord] = []
    var piece = 0
    for (number, index) in zone.lines.enumerated() {
      let line = page.lines[index]
      var lineWords = pieces(of: line, index: index, on: page, board, first: &piece)
      mark(&lineWords, number: number, of: zone, index: index, on: page)
      found += lineWords
    }
    describe(&found, in: context, on: page)
    return found
  }

  // Cutting a line

  private func pieces(
    of line: Line, index: Int, on page: ScannedPage, _ board: FindingBoard, first piece: inout Int
  ) -> [ZoneWord] {
    let values = board.touching(Span(page: page.index, range: line.range))
      .compactMap { value(of: $0, on: page.index) }
    let labels = label.pattern.matches(in: page.bytes, range: line.range).matches.map(\.range)
    var found: [ZoneWord] = []
    var edge = line.range.lowerBound
    for token in Token.words(in: line.range, of: page) {
      if let value = values.first(where: { $0.range.overlaps(token.range) }) {
        if found.last?.range != value.range {
          if !found.isEmpty { piece += 1 }
          found.append(
            ZoneWord(
              range: value.range, token: nil, line: index, piece: piece,
              traits: WordTrait.Set(value.trait)))
        }
        edge = value.range.upperBound
        continue
      }
      guard token.hasLetter || token.hasDigit else { continue }
      let gap = edge..<max(edge, token.range.lowerBound)
      let cut = isCut(gap, page) || found.last.map { $0.token == nil } ?? false
      if cut, !found.isEmpty {
        piece += 1
        found[found.count - 1].traits.insert(.beforeCut)
      }
      var traits = WordTrait.Set()
      if cut { traits.insert(.afterCut) }
      if page.bytes[gap].contains(UInt8(ascii: ":")) { traits.insert(.afterColon) }
      if page.bytes[gap].contains(UInt8(ascii: "(")) { traits.insert(.inBrackets) }
      if labels.contains(where: { $0.overlaps(token.range) }) { traits.insert(.isLabel) }
      found.append(
        ZoneWord(range: token.range, token: token, line: index, piece: piece, traits: traits))
      edge = token.range.upperBound
    }
    piece += 1
    return found
  }

  private func value(
    of finding: Finding, on page: Int
  ) -> (range: Range<Int>, trait: WordTrait)? {
    guard let trait = Self.values[finding.field],
      let span = finding.spans.first(where: { $0.page == page })
    else { return nil }
    return (span.range, trait)
  }

  private static let values: [Field: WordTrait] = [
    .email: .email, .phone: .phone, .fax: .phone, .website: .web, .social: .web,
    .address: .place, .registration: .identifier,
  ]

  /// Something other than a space, a full stop or a bracket stands between two words, or a wide
  /// gap does.
  private func isCut(_ gap: Range<Int>, _ page: ScannedPage) -> Bool {
    guard gap.count > 1 || gap.contains(where: { page.bytes[$0] > 0x20 }) else { return false }
    var spaces = 0
    for byte in page.bytes[gap] {
      if byte == 0x20 {
        spaces += 1
      } else if byte == 9 || ",;:/|-_*>".utf8.contains(byte) || byte >= 0x80 {
        return true
      }
    }
    return spaces >= 3
  }

  // Describing the words

  private func mark(
    _ line: inout [ZoneWord], number: Int, of zone: ContactZone, index: Int, on page: ScannedPage
  ) {
    var shared = WordTrait.Set()
    if number < 3 { shared.insert([.firstLine, .secondLine, .thirdLine][number]) }
    if number == zone.lines.count - 1 { shared.insert(.lastLine) }
    if index < 3, page.index == 0 { shared.insert(.pageStart) }
    if zone.kind == .signature { shared.insert(.signature) }
    if zone.kind == .block { shared.insert(.block) }
    for position in line.indices { line[position].traits.formUnion(shared) }
    if !line.isEmpty {
      line[0].traits.insert(.lineStart)
      line[line.count - 1].traits.insert(.lineEnd)
    }
  }

  private func describe(_ found: inout [ZoneWord], in context: Context, on page: ScannedPage) {
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
    ofPiece piece: ArraySlice<ZoneWord>, in context: Context, on page: ScannedPage,
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
      let joined = LocalPart.letters(tokens.map(\.folded).joined())
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
      let letters = word.token.map { LocalPart.letters($0.folded) } ?? ""
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
    let folded = tokens.map(\.folded).joined(separator: " ")
    if tokens[0].isCapitalized, words.cities.contains(folded) { traits.insert(.pieceIsCity) }
    if words.departments.contains(folded) { traits.insert(.pieceIsDepartment) }
    return traits
  }

  private func traits(of token: Token, in context: Context) -> WordTrait.Set {
    let entry = known.entry(of: token.text) {
      KnownWords.Entry(
        traits: written(token).union(token.hasLetter ? listed(token) : []),
        letters: LocalPart.letters(token.folded))
    }
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
    return union([
      (.given, words.isGivenName(token.text)), (.surname, words.isSurname(token.text)),
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
