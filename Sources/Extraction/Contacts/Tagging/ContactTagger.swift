import LeadModel
import Normalization

/// Finds persons, titles, organisations and addresses among the words of a contact zone.
struct ContactTagger {
  private let reader: ZoneWords
  private let scores: ZoneScores
  private let compact: LinearChain
  private let pages: LinearChain
  private let features = ContactFeatures()
  private let noise: Rule
  private let heading: Rule
  private let closing: Rule

  init(rules: RuleSet, words: Vocabulary) throws {
    reader = try ZoneWords(rules: rules, words: words)
    scores = try ZoneScores(rules: rules, words: words)
    noise = try rules.rule("block.noise")
    heading = try rules.rule("block.heading")
    closing = try rules.rule("block.closing")
    compact = try rules.model(ContactZone.Kind.card.model)
    pages = try rules.model(ContactZone.Kind.list.model)
  }

  /// Neighbouring words with one role.
  struct Piece {
    let role: ContactLabel.Role
    let words: ArraySlice<ZoneWord>
    /// The least probable of its words' labels.
    let probability: Double

    /// Bytes from its first to its last word.
    var range: Range<Int> {
      guard let first = words.first, let last = words.last else { return 0..<0 }
      return first.range.lowerBound..<last.range.upperBound
    }
    var tokens: [Token] { words.compactMap(\.token) }
    /// Whether a mailbox nearby is made of it: whoever owns the mailbox signs.
    var isOwner: Bool { words.contains { $0.traits.contains(.pieceIsName) } }
  }

  /// The pieces in reading order. Signatures and cards that were typed are read by hand-set scores,
  /// which know them better than the trained weights do; recognised ones and résumés are not
  /// (docs/decisions/0008).
  func pieces(
    of zone: ContactZone, on page: ScannedPage, isResume: Bool, in context: ZoneWords.Context,
    _ board: FindingBoard
  ) -> [Piece] {
    var words = reader.words(of: zone, on: page, in: context, board)
    guard zone.kind.isCompact else { return tagged(words, by: pages, on: page) }
    let scored = scores.scored(zone, on: page, in: context, board)
    let byHand = pieces(of: words, by: scored).compactMap { Self.withoutLooseLink($0) }
      .filter { isMeant($0, on: page) }
    guard isResume || page.page.source == .ocr || zone.runOn != nil else {
      return byHand + firm(of: words, scored, beside: byHand, on: page)
    }
    Self.mark(&words, by: scored)
    let tagged = tagged(words, by: compact, on: page)
    return zone.runOn == nil ? tagged : Self.completed(tagged, by: byHand)
  }

  /// The firm that is left when all else is known.
  private func firm(
    of words: [ZoneWord], _ scored: ZoneScores.Scored, beside pieces: [Piece],
    on page: ScannedPage
  ) -> [Piece] {
    let free = scored.filter { $0.scores.best == nil }
      .map { words[Self.indices(of: $0.range, in: words)] }
      .filter { words in words.contains { $0.token?.hasLetter ?? false } }
    guard let words = ZoneFirms.leftOver(free, beside: pieces) else { return [] }
    let piece = Piece(role: .organization, words: words, probability: 0.6)
    return isMeant(piece, on: page) ? [piece] : []
  }

  /// What the model reads in a line that lost its breaks: with the titles of the hand-set scores, since it
  /// cannot tell where they end, and with their persons and firms where it sees none.
  private static func completed(_ tagged: [Piece], by byHand: [Piece]) -> [Piece] {
    let titles = byHand.filter { $0.role == .title && Self.isOneTitle($0) }
    let missing = [ContactLabel.Role.person, .organization].filter { role in
      !tagged.contains { $0.role == role }
    }
    let others = (tagged + byHand.filter { missing.contains($0.role) }).filter { piece in
      piece.role != .title && !titles.contains { $0.range.overlaps(piece.range) }
    }
    return (titles + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Who does something, not those who do it together ("Consulting Engineers & Architects").
  private static func isOneTitle(_ piece: Piece) -> Bool {
    piece.words.count <= 9
      && piece.words.contains { word in
        guard let token = word.token, !token.folded.hasSuffix("s") || token.folded.hasSuffix("ss")
        else { return false }
        return word.traits.contains(.titleHead) || word.traits.contains(.agent)
      }
  }

  /// "Mill Works Ltd and": what a last "and" would join is not there.
  private static func withoutLooseLink(_ piece: Piece) -> Piece? {
    guard let last = piece.words.lastIndex(where: { !$0.traits.contains(.link) }) else {
      return nil
    }
    return Piece(
      role: piece.role, words: piece.words[...last], probability: piece.probability)
  }

  private func tagged(_ words: [ZoneWord], by chain: LinearChain, on page: ScannedPage) -> [Piece] {
    let labels = chain.labels(of: features.words(words))
    var pieces: [Piece] = []
    var start = 0
    while start < words.count {
      guard let role = labels[start].label.role else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, labels[end].label.role == role, labels[end].label.goesOn { end += 1 }
      let range =
        role == .person ? Self.name(around: start..<end, of: words, labels) : start..<end
      let whole = Piece(
        role: role, words: words[range],
        probability: labels[start..<end].map(\.probability).min() ?? 0)
      if let piece = Self.withoutLooseLink(whole), piece.probability >= Self.least(for: role),
        isMeant(piece, on: page)
      {
        pieces.append(piece)
      }
      start = max(range.upperBound, start + 1)
    }
    return pieces
  }

  /// A name with the initials that stand before it ("K. Ravi Sharma") and behind it, and without a function
  /// and what follows it ("Emil Byng Professor").
  private static func name(
    around range: Range<Int>, of words: [ZoneWord],
    _ labels: [(label: ContactLabel, probability: Double)]
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, labels[start - 1].label.role == nil,
      words[start - 1].line == words[start].line,
      let token = words[start - 1].token, NameWords.isInitial(token.text),
      token.text.hasSuffix("."), start == 1 || words[start - 2].token?.text != "i."
    {
      start -= 1
    }
    let function = words[start..<end].dropFirst(2).firstIndex {
      $0.traits.contains(.titleHead) && !$0.traits.contains(.given)
        && !$0.traits.contains(.surname)
    }
    if let function { end = function }
    while end < words.count, isTrailingInitial(end, of: words) { end += 1 }
    return start..<end
  }

  /// "Rohan T K": single letters behind a name, unless they label what follows.
  private static func isTrailingInitial(_ index: Int, of words: [ZoneWord]) -> Bool {
    guard let token = words[index].token, token.text.count == 1, token.isCapitalized,
      words[index - 1].line == words[index].line, !words[index].traits.contains(.isLabel),
      !words[index].traits.contains(.afterCut)
    else { return false }
    guard index + 1 < words.count else { return true }
    return words[index + 1].token.map { !$0.hasDigit } ?? false
  }

  /// Names of firms are the least alike, and what is none is taken for one the most often.
  private static func least(for role: ContactLabel.Role) -> Double {
    switch role {
    case .organization: 0.65
    case .title: 0.5
    case .person, .address: 0
    }
  }

  /// Neither a greeting, a label nor the heading of a paper.
  private func isMeant(_ piece: Piece, on page: ScannedPage) -> Bool {
    let text = Array(page.bytes[piece.range])
    return !piece.words.allSatisfy { $0.traits.contains(.isLabel) }
      && noise.firstMatch(in: piece.range, on: page) == nil
      && [heading, closing].allSatisfy {
        $0.pattern.firstMatch(in: text)?.range != text.indices
      }
  }

  private func pieces(of words: [ZoneWord], by scored: ZoneScores.Scored) -> [Piece] {
    // Whoever owns the mailbox signs; a second name in the zone needs more than a listed word.
    let leader = scored.map(\.scores.person).max() ?? 0
    let bar = leader >= 6 ? 3.5 : SegmentScores.threshold
    return scored.compactMap { range, scores in
      let indices = Self.indices(of: range, in: words)
      guard let (role, score) = scores.best, role != .person || score >= bar, !indices.isEmpty
      else { return nil }
      return Piece(
        role: role, words: words[indices], probability: SegmentScores.confidence(score))
    }
  }

  private static func mark(_ words: inout [ZoneWord], by scored: ZoneScores.Scored) {
    for (range, scores) in scored {
      guard let traits = ZoneScores.traits(of: scores) else { continue }
      for index in indices(of: range, in: words) where words[index].token != nil {
        words[index].traits.formUnion(traits)
      }
    }
  }

  /// The words that touch the range; they stand in text order and do not overlap.
  private static func indices(of range: Range<Int>, in words: [ZoneWord]) -> Range<Int> {
    let first = words.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return first..<max(first, words.partitioningIndex { $0.range.lowerBound >= range.upperBound })
  }

  /// What the trainer reads: the model's name, then a word a line with its label and the names of
  /// its features behind tabs; an empty line behind a zone.
  ///
  /// - Parameter labels: The labels of a zone's words.
  func trainingLines(
    of zone: ContactZone, on page: ScannedPage, in context: ZoneWords.Context,
    _ board: FindingBoard, labels: ([ZoneWord]) -> [ContactLabel]
  ) -> String {
    var words = reader.words(of: zone, on: page, in: context, board)
    guard !words.isEmpty else { return "" }
    if zone.kind.isCompact {
      Self.mark(&words, by: scores.scored(zone, on: page, in: context, board))
    }
    let lines = zip(labels(words), features.features(of: words)).map { label, features in
      ([label.name] + features.map(ContactFeatures.name)).joined(separator: "\t")
    }
    return ([zone.kind.model] + lines).joined(separator: "\n") + "\n\n"
  }
}

extension ContactZone.Kind {
  /// Signatures and cards are one contact with nothing else; among a page's short lines most are
  /// anything else. So each has weights of its own.
  var isCompact: Bool { self == .signature || self == .card }

  /// The file in `Resources/models` without its ending.
  var model: String { isCompact ? "contact-cards" : "contact-pages" }
}
