import LeadModel
import Normalization

/// How much speaks for a segment being a person's name, a job title or an organisation.
///
/// Sums of hand-set weights; a decision needs `threshold`. They are no probabilities: the tagger's
/// trained weights say what they are worth.
struct SegmentScores {
  var person = 0.0
  var title = 0.0
  var organization = 0.0

  static let threshold = 2.0
  static let sure = 4.0

  /// 2 points give 0.5, 4 give 0.73, 8 give 0.95; not calibrated.
  static func confidence(_ score: Double) -> Double { score / (score + 2) * 1.1.squareRoot() }

  /// The role that most speaks for, or `nil` when too little does for any.
  var best: (role: ContactLabel.Role, score: Double)? {
    let best = max(person, title, organization)
    guard best >= Self.threshold else { return nil }
    return (best == person ? .person : best == title ? .title : .organization, best)
  }
}

/// What a zone knows beside the segment itself.
struct ZoneContext {
  /// Letters of the local parts and of the domain names in the zone.
  let locals: [String]
  let domains: [String]
  let kind: ContactZone.Kind
}

/// Scores segments.
struct SegmentScorer {
  let words: Vocabulary
  let legalForm: Rule
  let titleLabel: Rule
  let organizationLabel: Rule
  let noise: Rule
  /// Endings of words for whoever does something, for titles that the list does not know.
  let agent: Rule

  func scores(
    of segment: ZoneSegment, position: Int, in context: ZoneContext, on page: ScannedPage
  ) -> SegmentScores {
    guard noise.pattern.firstMatch(in: page.bytes, range: segment.range) == nil else {
      return SegmentScores()
    }
    return SegmentScores(
      person: person(segment, position, context, page),
      title: title(segment, context, page),
      organization: organization(segment, position, context, page))
  }

  private func person(
    _ segment: ZoneSegment, _ position: Int, _ context: ZoneContext, _ page: ScannedPage
  ) -> Double {
    let own = segment.tokens.drop { NameWords.isYours($0.text) }
    guard segment.tokens.count <= 6, let start = own.first, start.isCapitalized,
      let name = words.nameParser.parse(
        page.text(start.range.lowerBound..<segment.range.upperBound)), let family = name.family
    else { return 0 }
    var score = 0.0
    let given = name.given?.split(separator: " ").map(String.init) ?? []
    if let first = given.first, words.isGivenName(first) { score += 2 }
    if given.dropFirst().contains(where: words.isGivenName) { score += 0.5 }
    let isListed = words.isSurname(family.split(separator: " ").last.map(String.init) ?? family)
    score += isListed ? 1 : -0.75
    if position == 0, context.kind != .block, own.count == 2 { score += 0.75 }
    // Letters of application and cards begin with the name.
    if segment.line == 0, page.index == 0, segment.tokens.count <= 3 { score += 1.25 }
    if given.isEmpty { score -= 1 }
    // "Les Trois Meules": an article that no name begins with.
    if ["les", "the", "los", "las", "das"].contains(segment.tokens[0].folded) { score -= 2 }
    if name.prefix != nil || name.suffix != nil { score += 1.5 }
    if segment.tokens.contains(where: { words.isNameWithInitials($0.text) }) { score += 2 }
    if isInitialsAndName(segment.tokens) { score += 2 }
    if owns(name, context) { score += 4 }
    if position == 0 { score += context.kind == .block ? 0.5 : 1 }
    for token in segment.tokens {
      if words.titleHeads.contains(token.folded) { score -= 2.5 }
      if words.organizationWords.contains(token.folded) { score -= 2.5 }
      if words.countries.contains(token.folded) { score -= 1.5 }
      if words.departments.contains(token.folded) { score -= 1.5 }
    }
    if namesTrade(segment.tokens) { score -= 2.5 }
    if words.cities.contains(segment.tokens.map(\.folded).joined(separator: " ")) { score -= 2 }
    if legalForm.pattern.firstMatch(in: page.bytes, range: segment.range) != nil { score -= 4 }
    return score
  }

  /// "K. R. Ravindranath": full stops behind single letters, and one more word.
  private func isInitialsAndName(_ tokens: [Token]) -> Bool {
    guard (2...4).contains(tokens.count), let last = tokens.last, last.text.count > 3,
      last.text.allSatisfy({ $0.isLetter || $0 == "-" })
    else { return false }
    return tokens.dropLast().allSatisfy { $0.text.hasSuffix(".") && NameWords.isInitial($0.text) }
  }

  private func title(
    _ segment: ZoneSegment, _ context: ZoneContext, _ page: ScannedPage
  ) -> Double {
    let tokens = segment.tokens
    guard !PracticeNames.opens(tokens) else { return 0 }
    var score = 0.0
    if isDomain(segment, context, page) { score -= 4 }
    if titleLabel.isLabelled(page.before(segment.range.lowerBound), on: page) { score += 3 }
    let heads = tokens.indices.filter { words.isTitleHead(tokens[$0]) }
    if namesTrade(tokens) {
      score -= 1
    } else if !heads.isEmpty {
      score += 2.5
      if heads.contains(tokens.count - 1) || heads.contains(0) { score += 1 }
      if heads.count > 1 { score += 0.5 }
    } else if words.departments.contains(tokens.map(\.folded).joined(separator: " ")) {
      score += 2.2
    }
    if heads.isEmpty, tokens.count <= 9,
      tokens.contains(where: { agent.pattern.firstMatch(in: $0.folded) != nil })
    {
      score += tokens.count == 1 ? 3.2 : tokens.count == 2 ? 2.2 : 1.6
    }
    if tokens.count > 12 { score -= 3 }
    if tokens.contains(where: \.hasDigit) { score -= 1 }
    if tokens.first?.isCapitalized == false, heads.first != 0 { score -= 0.5 }
    if legalForm.pattern.firstMatch(in: page.bytes, range: segment.range) != nil { score -= 3 }
    return score
  }

  private func organization(
    _ segment: ZoneSegment, _ position: Int, _ context: ZoneContext, _ page: ScannedPage
  ) -> Double {
    let tokens = segment.tokens
    guard let first = tokens.first, tokens.count <= 9 else { return 0 }
    var score = 0.0
    // A heading or a label, not a name.
    if tokens.count == 1, words.organizationWords.contains(first.folded) { return 0 }
    if page.bytes[segment.range].contains(UInt8(ascii: ":")) { score -= 2 }
    if tokens.count == 1, context.kind == .block || first.text.count < 3 { score -= 1 }
    if legalForm.pattern.firstMatch(in: page.bytes, range: segment.range) != nil { score += 4 }
    if organizationLabel.isLabelled(page.before(segment.range.lowerBound), on: page) { score += 4 }
    let named = tokens.filter { words.organizationWords.contains($0.folded) }
    if !named.isEmpty { score += 1.5 }
    let joined = LocalPart.letters(page.text(segment.range))
    if context.domains.contains(where: { DomainAgreement.agrees(joined, $0, tokens) }) {
      score += 3.5
    }
    let capitals = tokens.filter { $0.isCapitalized || $0.hasDigit }.count
    if Double(capitals) >= 0.6 * Double(tokens.count) { score += 1 } else { score -= 1.5 }
    if first.isAllCaps && first.text.count >= 3 { score += 0.5 }
    if position == 0, context.kind != .signature { score += 0.5 }
    if namesTrade(tokens) {
      score += 1.5
    } else if PracticeNames.opens(tokens) {
      score += 2
    } else if tokens.contains(where: words.isTitleHead), !isDomain(segment, context, page) {
      score -= 1.5
    }
    if words.isGivenName(first.text), named.isEmpty { score -= 1 }
    if words.cities.contains(tokens.map(\.folded).joined(separator: " ")) { score -= 2 }
    if words.countries.contains(tokens.map(\.folded).joined(separator: " ")) { score -= 3 }
    if joined.count < 2 || first.text.first?.isLowercase ?? true { score -= 2 }
    return score
  }

  /// Whether a mailbox nearby is made of the segment as a person's name.
  func ownsMailbox(_ segment: ZoneSegment, _ context: ZoneContext, _ page: ScannedPage) -> Bool {
    words.nameParser.parse(page.text(segment.range)).map { owns($0, context) } ?? false
  }

  private func owns(_ name: PersonName, _ context: ZoneContext) -> Bool {
    context.locals.contains { LocalPart.agrees($0, with: name) }
  }

  /// Whether a domain nearby is the segment's words written together.
  func isDomain(_ segment: ZoneSegment, _ context: ZoneContext, _ page: ScannedPage) -> Bool {
    let joined = LocalPart.letters(page.text(segment.range))
    return context.domains.contains { DomainAgreement.isWhole(joined, $0, segment.tokens) }
  }

  /// "Mill Planners", "Byng et Associés": who do something together are a firm, where "Planner"
  /// alone is a title.
  private func namesTrade(_ tokens: [Token]) -> Bool {
    guard tokens.count > 1, let last = tokens.last, last.isCapitalized, tokens[0].isCapitalized,
      words.namesSeveral(last) || last.folded == "associes" && words.isTitleHead(last)
    else { return false }
    return !tokens.dropLast().contains(where: words.isTitleHead)
      && !tokens.contains { ["of", "de", "des", "du"].contains($0.folded) }
  }
}
