import LeadModel
import Normalization

/// Persons, job titles and organisations in signatures, cards, letterheads, contact blocks, lists.
///
/// - *Reads*: stretches of short lines (`ContactZones`), word by word, beside the e-mail addresses,
///   web sites, phones and addresses found before; a trained sequence model (`ContactTagger`)
///   weighs lists, writing, neighbours and agreement with addresses and domains; signatures and
///   cards that were typed, hand-set scores of each piece (`SegmentScores`); cards whose lines were
///   joined to one, both, line by line as they may have been (`RunOnLines`).
/// - *Emits*: `person.name` with parts, `person.title` or `person.department`,
///   `organization.name`; confidence by the model's probability. Of a contact without a known firm what is
///   left is one, believed less (`ZoneFirms`).
/// - *Abstains when*: the words are more probably something else, a name has no name's parts, a
///   title is what a contract calls its party ("the Contractor") or what several do together, or a firm of a
///   signature or card agrees with no domain of it while another does.
struct ContactBlockExtractor: Extractor {
  static let id = "contact-block"
  static let version = 11

  private let zones: ContactZones
  private let tagger: ContactTagger
  private let words: Vocabulary
  private let person: Rule
  private let title: Rule
  private let department: Rule
  private let organization: Rule
  private let legalForm: Rule
  private let labels: LabelledValues
  private let other: OtherNames
  private let continuation: TitleContinuation
  private let form: TitleForm
  private let parts = PieceParts()

  init(rules: RuleSet) throws {
    words = try Vocabulary(rules)
    zones = try ContactZones(rules: rules, words: words)
    tagger = try ContactTagger(rules: rules, words: words)
    other = try OtherNames(rules: rules, words: words)
    continuation = TitleContinuation(words: words)
    form = TitleForm(words: words)
    person = try rules.rule("block.person")
    title = try rules.rule("block.title")
    department = try rules.rule("block.department")
    organization = try rules.rule("block.organization")
    legalForm = try rules.rule("organization.legal-form")
    labels = try LabelledValues(rules: rules)
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    let surroundings = ZoneSurroundings(
      mailProviders: words.mailProviders, lowerWords: LowerCaseWords(document))
    // A résumé speaks of one person, who stands first.
    let isResume = document.resume != nil
    var persons = isResume ? 1 : Int.max
    if let owner = document.resume?.owner {
      board.add(
        finding(
          .personName, .personName(owner.name), at: [owner.span], by: person, subject: .person))
      persons = 0
    }
    // Who issued a receipt is known by then; its other lines are goods and notes.
    let papers = Set(
      board.findings([.organizationName]).lazy.filter { $0.method.extractor == IssuerExtractor.id }
        .map(\.head.page))
    for page in document.pages {
      let around = surroundings.context(of: page, board)
      for zone in zones.zones(on: page, board) {
        let context = surroundings.context(of: zone, onPage: around, board)
        var pieces = continuation.joined(
          tagger.pieces(of: zone, on: page, isResume: isResume, in: context, board), on: page)
        if zone.kind.isCompact, zone.runOn == nil, !isResume {
          pieces = ZoneFirms.withoutMottos(pieces) { piece in
            other.reading(of: piece.tokens, piece.range, on: page) == .title
          }
        }
        let isOwned = zone.kind.isCompact && pieces.contains { $0.role == .person && $0.isOwner }
        for piece in pieces.flatMap(parts.parts) {
          if piece.role == .person {
            guard persons > 0, !isOwned || piece.isOwner || piece.probability >= 0.9 else {
              reject(Span(page: page.index, range: piece.range), by: person, .weak, on: &board)
              continue
            }
            persons -= 1
          }
          emit(piece, of: zone.kind, on: page, papers, beside: pieces, into: &board)
        }
      }
    }
  }

  /// - Parameter papers: Pages whose issuer is known.
  private func emit(
    _ piece: ContactTagger.Piece, of kind: ContactZone.Kind, on page: ScannedPage,
    _ papers: Set<Int>, beside pieces: [ContactTagger.Piece], into board: inout FindingBoard
  ) {
    switch piece.role {
    case .person: emitPerson(piece, on: page, into: &board)
    case .title:
      guard !(papers.contains(page.index) && form.isAtTill(piece.tokens)) else {
        return reject(
          Span(page: page.index, range: piece.range), by: title, .otherLabel, on: &board)
      }
      emitTitle(piece, on: page, into: &board)
    case .organization:
      let piece = withoutCapital(withoutCopyright(piece, on: page))
      let span = Span(page: page.index, range: throughForm(piece.range, on: page))
      guard isFree(span, of: Self.roles, for: organization, on: &board) else { return }
      let hasPerson = pieces.contains { $0.role == .person }
      let hasFirm = pieces.contains { $0.role == .organization && isSureFirm($0) }
      let reading =
        other.isTradeList(span.range, beside: hasFirm, on: page)
        ? .nothing : other.reading(of: piece.tokens, span.range, on: page)
      switch reading {
      // "J. B. Mill" beside a person is a firm.
      case .person where hasPerson && OtherNames.isInitialled(piece.tokens): break
      case .title:
        guard !isAgreed(piece) else { break }
        return emitTitle(piece, on: page, into: &board)
      case .person:
        guard !isAgreed(piece) else { break }
        return emitPerson(piece, on: page, into: &board)
      case .nothing: return reject(span, by: organization, .otherLabel, on: &board)
      case .organization: break
      }
      // On forms "Product" and "Property" are labels without a colon; in signatures firms are called so.
      let label = page.throughColon(piece.range)
      guard kind.isCompact && label == piece.range || !labels.isLabel(label, on: page) else {
        return reject(span, by: organization, .otherLabel, on: &board)
      }
      board.add(
        finding(
          .organizationName, .text(page.text(span.range)), at: [span], by: organization,
          confidence: organization.confidence * piece.probability
            * (papers.contains(page.index) ? 0.6 : 1)))
    case .address: break
    }
  }

  /// With the legal form that stands directly behind.
  private func throughForm(_ range: Range<Int>, on page: ScannedPage) -> Range<Int> {
    let behind = page.after(range.upperBound, limit: 32)
    guard let form = legalForm.firstMatch(in: behind, on: page)?.range,
      page.bytes[range.upperBound..<form.lowerBound].allSatisfy({ $0 == 0x20 || $0 == 0x2C })
    else { return range }
    return range.lowerBound..<form.upperBound
  }

  /// The name behind "© 2019–2024".
  private func withoutCopyright(
    _ piece: ContactTagger.Piece, on page: ScannedPage
  ) -> ContactTagger.Piece {
    let before = page.text(page.before(piece.range.lowerBound, limit: 16)).lowercased()
    let rest = piece.words.drop { word in
      let text = page.text(word.range)
      return text.allSatisfy { $0.isNumber || "-–,©".contains($0) }
        || ["(c)", "copyright"].contains(text.lowercased())
    }
    let isNotice =
      ["©", "(c)", "copyright"].contains { before.contains($0) }
      || page.text(piece.range).lowercased().hasPrefix("copyright")
      || page.text(piece.range).hasPrefix("©")
    guard isNotice, rest.contains(where: { $0.token?.hasLetter ?? false }) else { return piece }
    return ContactTagger.Piece(role: piece.role, words: rest, probability: piece.probability)
  }

  /// What stands before "au capital de 8 000 €".
  private func withoutCapital(_ piece: ContactTagger.Piece) -> ContactTagger.Piece {
    let words = piece.words
    let capital = words.indices.dropFirst(2).first { index in
      words[index].token?.folded == "capital"
        && ["au", "a"].contains(words[index - 1].token?.folded)
    }
    guard let capital else { return piece }
    return ContactTagger.Piece(
      role: piece.role, words: words[..<(capital - 1)], probability: piece.probability)
  }

  /// Whether a domain nearby is made of the words.
  private func isAgreed(_ piece: ContactTagger.Piece) -> Bool {
    piece.words.contains { $0.traits.contains(.pieceAgreesWithDomain) }
  }

  private func isSureFirm(_ piece: ContactTagger.Piece) -> Bool {
    isAgreed(piece) || piece.words.contains { $0.traits.contains(.pieceHasLegalForm) }
  }

  /// Words that another extractor has given a role keep it.
  private static let roles: Set<Field> = [
    .personName, .personTitle, .personDepartment, .organizationName,
  ]

  private func emitPerson(
    _ piece: ContactTagger.Piece, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let tokens = piece.tokens.drop { NameWords.isCourtesy($0.text) || NameWords.isYours($0.text) }
    let place = Span(page: page.index, range: piece.range)
    let parsed = words.nameParser.parse(written(piece, on: page))
    guard let name = confirmed(parsed, place, by: person, on: &board), let first = tokens.first,
      let last = tokens.last
    else { return }
    let span = Span(page: page.index, range: first.range.lowerBound..<last.range.upperBound)
    guard isFree(span, of: Self.roles, for: person, on: &board) else { return }
    guard !OtherNames.isNoPerson(tokens), !isFirm(last),
      throughForm(piece.range, on: page) == piece.range, !goesOnAsFirm(piece, on: page),
      !OtherNames.isOfBody(piece.range, on: page), !isDepartment(first)
    else {
      return reject(span, by: person, .invalid, on: &board)
    }
    board.add(
      finding(
        .personName, .personName(name), at: [span], by: person,
        confidence: person.confidence * piece.probability, subject: .person))
  }

  /// "Mill College": what ends with a firm's word that no family is called.
  private func isFirm(_ last: Token) -> Bool {
    words.organizationWords.contains(last.folded) && !words.isSurname(last.text)
  }

  /// "Sparkle Dry" of "Sparkle Dry Cleaners": a word of several who trade stands directly behind.
  private func goesOnAsFirm(_ piece: ContactTagger.Piece, on page: ScannedPage) -> Bool {
    let behind = page.after(piece.range.upperBound, limit: 48)
    let rest = Token.words(in: behind, of: page)
    guard !piece.isOwner, let next = rest.first, next.isCapitalized,
      !rest.contains(where: words.isTitleHead), !Vocabulary.fields.contains(next.folded),
      next.range.lowerBound == piece.range.upperBound + 1,
      page.bytes[piece.range.upperBound] == 0x20
    else { return false }
    return words.organizationWords.contains(next.folded) && !words.isSurname(next.text)
      && (next.folded.hasSuffix("s") || next.folded.hasSuffix("ing"))
  }

  /// "Einkauf Zentral": what begins with a department's name that nobody is called.
  private func isDepartment(_ first: Token) -> Bool {
    words.departments.contains(first.folded) && !words.isGivenName(first.text)
  }

  /// As printed, without "Ihre"; words in small letters with a capital, as names have.
  private func written(_ piece: ContactTagger.Piece, on page: ScannedPage) -> String {
    let tokens = piece.tokens.drop { NameWords.isYours($0.text) }
    let start = (tokens.first?.range ?? piece.range).lowerBound
    guard tokens.contains(where: { $0.text.first?.isLowercase ?? false }) else {
      return page.text(start..<piece.range.upperBound)
    }
    return tokens.map { token in
      NameWords.isParticle(token.text) && tokens.count > 2 || NameWords.hasNameShape(token.text)
        ? token.text : token.text.prefix(1).uppercased() + token.text.dropFirst()
    }.joined(separator: " ")
  }

  /// "Vorstand: Jens Mühle, Ada Byng", "Publisher: Mill Weekly Ltd": the office of those behind the colon,
  /// whoever signs above.
  private func isOffice(
    _ range: Range<Int>, on page: ScannedPage, _ board: FindingBoard
  ) -> Bool {
    let label = page.throughColon(range)
    guard label != range else { return false }
    let behind = Span(page: page.index, range: page.after(label.upperBound, limit: 8))
    return board.touching(behind).contains {
      $0.field == .personName || $0.field == .organizationName
    }
  }

  /// "whose principal place of business": one word in small letters among others.
  private func isOrdinary(_ tokens: [Token], on page: ScannedPage) -> Bool {
    guard tokens.count == 1, let token = tokens.first, !token.isCapitalized,
      let line = page.lineIndex(at: token.range.lowerBound)
    else { return false }
    return Token.words(in: page.lines[line].range, of: page).count { $0.hasLetter } > 4
  }

  /// A title of one line as it is printed, one of several by its words.
  private func printed(_ piece: ContactTagger.Piece, on page: ScannedPage) -> String {
    let text = page.text(piece.range)
    let words = text.contains(where: \.isNewline) ? piece.tokens.map(\.text) : [text]
    let title = words.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
    return endsSentence(piece) ? String(title.dropLast()) : title
  }

  /// "VP Manufacturing.": a full stop that is none of an abbreviation ("Head of Engg.").
  private func endsSentence(_ piece: ContactTagger.Piece) -> Bool {
    guard let last = piece.tokens.last, last.text.hasSuffix("."),
      last.range.upperBound == piece.range.upperBound
    else { return false }
    return last.text.count > 7 && !last.text.dropLast().contains(".")
  }

  private func emitTitle(
    _ piece: ContactTagger.Piece, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let piece = ContactTagger.Piece(
      role: piece.role, words: form.withoutRest(form.withoutDegrees(piece.words), on: page),
      probability: piece.probability)
    let tokens = piece.tokens
    let field = continuation.field(behind: piece.range, on: page)
    let end = field ?? piece.range.upperBound - (endsSentence(piece) ? 1 : 0)
    let span = Span(page: page.index, range: piece.range.lowerBound..<end)
    guard isFree(span, of: Self.roles, for: title, on: &board) else { return }
    guard !DefinedTerms.isParty(tokens, on: page), !isOrdinary(tokens, on: page),
      !isOffice(piece.range, on: page, board), !form.isNone(tokens)
    else {
      return reject(span, by: title, .noContext, on: &board)
    }
    let isDepartment = words.departments.contains(tokens.map(\.folded).joined(separator: " "))
    let rule = isDepartment ? department : title
    board.add(
      finding(
        isDepartment ? .personDepartment : .personTitle,
        .text(field == nil ? printed(piece, on: page) : page.text(span.range)), at: [span],
        by: rule,
        confidence: rule.confidence * piece.probability, subject: .person))
  }
}
