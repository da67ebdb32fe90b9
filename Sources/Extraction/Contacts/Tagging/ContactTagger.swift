import LeadModel
import Normalization

/// Finds persons, titles, organisations and addresses among the words of a contact zone.
struct ContactTagger {
  private let reader: ZoneWords
  private let scores: ZoneScores
  private let compact: LinearChain
  private let pages: LinearChain
  private let features = ContactFeatures()

  init(rules: RuleSet, words: Vocabulary) throws {
    reader = try ZoneWords(rules: rules, words: words)
    scores = try ZoneScores(rules: rules, words: words)
    compact = try ContactModel(rules, named: ContactZone.Kind.card.model).chain
    pages = try ContactModel(rules, named: ContactZone.Kind.list.model).chain
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
  }

  /// The pieces in reading order.
  func pieces(
    of zone: ContactZone, on page: ScannedPage, in context: ZoneWords.Context,
    _ board: FindingBoard
  ) -> [Piece] {
    let words = reader.words(of: zone, on: page, in: context, board)
    let chain = zone.kind.isCompact ? compact : pages
    let labels = chain.labels(of: features.features(of: words)) { previous, next, position in
      Self.isAllowed(next, after: previous, at: position, in: words)
    }
    var pieces: [Piece] = []
    var start = 0
    while start < words.count {
      guard let role = labels[start].label.role else {
        start += 1
        continue
      }
      var end = start + 1
      while end < words.count, labels[end].label.role == role, labels[end].label.goesOn { end += 1 }
      pieces.append(
        Piece(
          role: role, words: words[start..<end],
          probability: labels[start..<end].map(\.probability).min() ?? 0))
      start = end
    }
    return pieces
  }

  /// The pieces by hand-set scores, which know typed signatures and cards better than the trained
  /// weights do (docs/decisions/0008).
  func scoredPieces(
    of zone: ContactZone, on page: ScannedPage, in context: ZoneWords.Context,
    _ board: FindingBoard
  ) -> [Piece] {
    let words = reader.words(of: zone, on: page, in: context, board)
    let scored = scores.scored(zone, on: page, in: context, board)
    // Whoever owns the mailbox signs; a second name in the zone needs more than a listed word.
    let leader = scored.map(\.scores.person).max() ?? 0
    let bar = leader >= 6 ? 3.5 : SegmentScores.threshold
    return scored.compactMap { range, scores in
      guard let (role, score) = scores.best, role != .person || score >= bar,
        let first = words.firstIndex(where: { $0.range.overlaps(range) }),
        let last = words.lastIndex(where: { $0.range.overlaps(range) })
      else { return nil }
      return Piece(
        role: role, words: words[first...last], probability: SegmentScores.confidence(score))
    }
  }

  /// A found value has no other role.
  private static func isAllowed(
    _ next: ContactLabel, after previous: ContactLabel, at position: Int, in words: [ZoneWord]
  ) -> Bool {
    if words[position].token == nil { return next == .other }
    let sameLine = position > 0 && words[position - 1].line == words[position].line
    return next.mayFollow(previous, sameLine: sameLine)
  }

  /// What the trainer reads: the model's name, then a word a line with its label and the names of
  /// its features behind tabs; an empty line behind a zone.
  ///
  /// - Parameter roles: The role of the word with that range, and whether it begins there.
  func trainingLines(
    of zone: ContactZone, on page: ScannedPage, in context: ZoneWords.Context,
    _ board: FindingBoard, labels: ([ZoneWord]) -> [ContactLabel]
  ) -> String {
    let words = reader.words(of: zone, on: page, in: context, board)
    guard !words.isEmpty else { return "" }
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
