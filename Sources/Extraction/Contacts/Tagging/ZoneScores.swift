import LeadModel

/// What the hand-set scores (`SegmentScores`) make of a zone's pieces: roles, or traits for the tagger.
struct ZoneScores {
  private let segments: ZoneSegments
  private let carver: SegmentCarver
  private let scorer: SegmentScorer

  /// Pieces of lines in text order.
  typealias Scored = [(range: Range<Int>, scores: SegmentScores)]

  init(rules: RuleSet, words: Vocabulary) throws(RuleError) {
    segments = ZoneSegments(
      label: try rules.rule("block.label"), cut: try rules.rule("block.cut"))
    carver = SegmentCarver(words: words)
    scorer = SegmentScorer(
      words: words, legalForm: try rules.rule("organization.legal-form"),
      titleLabel: try rules.rule("block.title"),
      organizationLabel: try rules.rule("block.organization"),
      noise: try rules.rule("block.noise"), agent: try rules.rule("block.agent"))
  }

  /// The zone's pieces with what speaks for each role.
  func scored(
    _ zone: ContactZone, on page: ScannedPage, in context: ZoneWords.Context,
    _ board: FindingBoard
  ) -> Scored {
    let pieces = segments.segments(of: zone, on: page, board)
      .flatMap { carver.pieces(of: $0, on: page, isRunOn: zone.runOn != nil) }
    let known = ZoneContext(
      locals: context.locals.all, domains: context.domains.all, kind: zone.kind)
    var scored = pieces.enumerated().map { position, segment in
      scorer.scores(of: segment, position: position, in: known, on: page)
    }
    for (index, piece) in pieces.enumerated() where standsOverAddress(piece, on: page, board) {
      scored[index].organization += scored[index].organization > 0 ? 1.5 : 0
    }
    lift(&scored)
    for (index, piece) in pieces.enumerated() where scorer.isDomain(piece, known, page) {
      lower(&scored, at: index, isOwner: scorer.ownsMailbox(piece, known, page))
    }
    return zip(pieces, scored).map { ($0.range, $1) }
  }

  /// Whether nothing but white space and punctuation parts it from an address, as the name on an
  /// envelope stands over the street.
  private func standsOverAddress(
    _ segment: ZoneSegment, on page: ScannedPage, _ board: FindingBoard
  ) -> Bool {
    let end = segment.range.upperBound
    var start = end
    while start < page.bytes.count, start - end < 6, page.bytes[start] < 48 { start += 1 }
    guard start > end, start < page.bytes.count else { return false }
    let next = Span(page: page.index, range: start..<(start + 1))
    return board.touching(next).contains {
      $0.field == .address && $0.head.range.lowerBound == start
    }
  }

  /// `nil` when too little speaks for any role.
  static func traits(of scores: SegmentScores) -> WordTrait.Set? {
    guard let (role, score) = scores.best else { return nil }
    let (likely, surely): (WordTrait, WordTrait) =
      switch role {
      case .person: (.scoredPerson, .surelyPerson)
      case .title: (.scoredTitle, .surelyTitle)
      case .organization, .address: (.scoredFirm, .surelyFirm)
      }
    var traits = WordTrait.Set(likely)
    if score >= SegmentScores.sure { traits.insert(surely) }
    return traits
  }

  /// A name that the domain is made of is the firm's where somebody else is named; where a mailbox is made
  /// of it too, only where that is surer ("Ma Rose" beside "Rose Byng").
  private func lower(_ scored: inout [SegmentScores], at index: Int, isOwner: Bool) {
    let own = scored[index].person
    let others = scored[..<index] + scored[(index + 1)...]
    if others.contains(where: { isOwner ? $0.person > own : $0.person >= SegmentScores.threshold })
    {
      scored[index].person -= 4
    }
  }

  /// What stands beside a segment speaks for it too: a title follows a name, an organisation
  /// follows a title.
  private func lift(_ scored: inout [SegmentScores]) {
    for index in scored.indices {
      let next = index + 1 < scored.count ? scored[index + 1] : SegmentScores()
      let previous = index > 0 ? scored[index - 1] : SegmentScores()
      let isSecond = index > 1 && scored[index - 2].person >= 2.5
      if scored[index].person > 0, next.title >= 2.5 { scored[index].person += 1 }
      if scored[index].title > 0, previous.person >= 2 { scored[index].title += 0.5 }
      if scored[index].organization > 0,
        previous.title >= 2.5 || previous.person >= 2 || isSecond
      {
        scored[index].organization += 1
      }
    }
  }
}
