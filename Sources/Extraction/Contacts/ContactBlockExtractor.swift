import LeadModel
import Normalization

/// Persons, job titles and organisations in signatures, cards, letterheads and contact blocks.
///
/// - *Reads*: contact zones (`ContactZones`), segment by segment, beside the e-mail addresses, web
///   sites, phones and addresses found before.
/// - *Emits*: `person.name` with parts, `person.title` or `person.department`,
///   `organization.name`; confidence by how much spoke for the role.
/// - *Abstains when*: too little speaks for any role, or another role has more.
struct ContactBlockExtractor: Extractor {
  static let id = "contact-block"
  static let version = 1

  private let zones: ContactZones
  private let segments: ZoneSegments
  private let carver: SegmentCarver
  private let scorer: SegmentScorer
  private let words: Vocabulary
  private let person: Rule
  private let title: Rule
  private let department: Rule
  private let organization: Rule

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    words = try Vocabulary(rules)
    zones = ContactZones(closing: try rules.rule("block.closing"))
    segments = ZoneSegments(
      label: try rules.rule("block.label"), cut: try rules.rule("block.cut"))
    carver = SegmentCarver(words: words)
    scorer = SegmentScorer(
      words: words, legalForm: try rules.rule("organization.legal-form"),
      titleLabel: try rules.rule("block.title"),
      organizationLabel: try rules.rule("block.organization"),
      noise: try rules.rule("block.noise"), agent: try rules.rule("block.agent"))
    person = try rules.rule("block.person")
    title = try rules.rule("block.title")
    department = try rules.rule("block.department")
    organization = try rules.rule("block.organization")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages {
      for zone in zones.zones(on: page, board) { read(zone, on: page, into: &board) }
    }
  }

  private func rejectWeak(
    _ span: Span, _ scores: SegmentScores, _ best: Double, on board: inout FindingBoard
  ) {
    let rule = scores.person == best ? person : scores.title == best ? title : organization
    reject(span, by: rule, .weak, on: &board)
  }

  private typealias Scored = (segment: ZoneSegment, scores: SegmentScores)

  private func read(
    _ zone: ContactZone, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let context = context(of: zone, board)
    var scored: [Scored] = []
    let pieces = segments.segments(of: zone, on: page, board)
      .flatMap { carver.pieces(of: $0, on: page) }
    for (position, segment) in pieces.enumerated() {
      let scores = scorer.scores(of: segment, position: position, in: context, on: page)
      scored.append((segment, scores))
    }
    lift(&scored)
    // Whoever owns the mailbox signs; a second name in the zone needs more than a listed word.
    let leader = scored.map(\.scores.person).max() ?? 0
    let bar = leader >= 6 ? 3.5 : SegmentScores.threshold
    let firmBar = zone.kind == .block && zone.lines.count > 12 ? 3 : SegmentScores.threshold
    for (segment, scores) in scored {
      let span = Span(page: page.index, range: segment.range)
      let best = max(scores.person, scores.title, scores.organization)
      guard best >= SegmentScores.threshold else {
        if best > 0 { rejectWeak(span, scores, best, on: &board) }
        continue
      }
      if scores.person == best {
        guard best >= bar else {
          rejectWeak(span, scores, best, on: &board)
          continue
        }
        emitPerson(span, best, on: page, into: &board)
      } else if scores.title == best {
        emitTitle(span, segment, best, into: &board)
      } else if best >= firmBar {
        board.add(
          finding(
            .organizationName, .text(page.text(span.range)), at: [span], by: organization,
            confidence: organization.confidence * SegmentScores.confidence(best)))
      }
    }
  }

  private func context(of zone: ContactZone, _ board: FindingBoard) -> ZoneContext {
    let near = board.touching(Span(page: zone.page, range: zone.range))
    let mails = near.filter { $0.field == .email }.compactMap(\.text)
    let hosts = mails.compactMap { $0.split(separator: "@").last.map(String.init) }
      .filter { !words.mailProviders.contains($0) }
    let sites = near.filter { $0.field == .website }.compactMap(\.text)
    let domains = (hosts + sites).compactMap { host -> String? in
      let labels = host.split(separator: "/").first?.split(separator: ".") ?? []
      return labels.dropLast().filter { $0.count > 3 || labels.count == 2 }.last
        .map { LocalPart.letters(String($0)) }
    }
    let locals = mails.compactMap {
      $0.split(separator: "@").first.map { LocalPart.letters(String($0)) }
    }
    return ZoneContext(
      locals: Array(Set(locals)).sorted(), domains: Array(Set(domains)).sorted(), kind: zone.kind)
  }

  /// What stands beside a segment speaks for it too: a title follows a name, an organisation
  /// follows a title.
  private func lift(_ scored: inout [Scored]) {
    for index in scored.indices {
      let next = index + 1 < scored.count ? scored[index + 1].scores : SegmentScores()
      let previous = index > 0 ? scored[index - 1].scores : SegmentScores()
      let isSecond = index > 1 && scored[index - 2].scores.person >= 2.5
      if scored[index].scores.person > 0, next.title >= 2.5 { scored[index].scores.person += 1 }
      if scored[index].scores.title > 0, previous.person >= 2 { scored[index].scores.title += 0.5 }
      if scored[index].scores.organization > 0,
        previous.title >= 2.5 || previous.person >= 2 || isSecond
      {
        scored[index].scores.organization += 1
      }
    }
  }

  private func emitPerson(
    _ span: Span, _ score: Double, on page: ScannedPage, into board: inout FindingBoard
  ) {
    let courtesy = Token.words(in: span.range, of: page).prefix { NameWords.isCourtesy($0.text) }
    let start = courtesy.last.map(\.range.upperBound) ?? span.range.lowerBound
    let tokens = Token.words(in: start..<span.range.upperBound, of: page)
    guard let name = words.nameParser.parse(page.text(span.range)), let first = tokens.first,
      let last = tokens.last
    else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    board.add(
      finding(
        .personName, .personName(name), at: [Span(page: span.page, range: range)], by: person,
        confidence: person.confidence * SegmentScores.confidence(score), subject: .person))
  }

  private func emitTitle(
    _ span: Span, _ segment: ZoneSegment, _ score: Double, into board: inout FindingBoard
  ) {
    let folded = segment.tokens.map(\.folded).joined(separator: " ")
    let isDepartment = words.departments.contains(folded)
    let rule = isDepartment ? department : title
    board.add(
      finding(
        isDepartment ? .personDepartment : .personTitle,
        .text(segment.tokens.map(\.text).joined(separator: " ")), at: [span], by: rule,
        confidence: rule.confidence * SegmentScores.confidence(score), subject: .person))
  }
}
