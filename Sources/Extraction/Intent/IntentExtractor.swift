import LeadModel

/// Buying interest: requests, solicitations, money, time, meetings, refusals and triggers.
///
/// - *Reads*: every page that is not a header; what was found before (dates, amounts).
/// - *Emits*: intent mentions. A rule's trigger gives category and place; the mention is the
///   shortest clause from the trigger on. A negated trigger becomes a refusal or turns its polarity,
///   as the rule says. Holders are seen from the text that the clause stands in: of a quoted reply
///   from its own writer.
/// - *Abstains when*: the sentence is a seller's pitch, a call to action, boilerplate, a hypothesis
///   or general advice (`intent.block` rules), a stronger category covers the same clause, or sums and dates
///   stand in an invoice, a receipt or an offer.
struct IntentExtractor: Extractor {
  static let id = "intent"
  static let version = 2

  private let triggers: [Rule]
  private let blocks: [Rule]
  private let clauseEnd: Rule
  private let sieve: Sieve

  init(rules: RuleSet) throws {
    let all = rules.rules(of: "intent")
    triggers = all.filter { $0.attributes["category"] != nil }
    blocks = all.filter { $0.attributes["block"] != nil }
    clauseEnd = try rules.rule("intent.clause-end")
    sieve = rules.intentSieve
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      let text = FoldedText(page.bytes)
      let glance = sieve.glance(over: text.bytes)
      let triggered = matches(of: triggers, in: text, glance, page, &board)
      if triggered.isEmpty { continue }
      let reader = IntentReader(text: text, clauseEnd: clauseEnd)
      let blocked = matches(of: blocks, in: text, glance, page, &board).map { rule, match in
        IntentBlock(sentence: reader.sentence(at: match.range.lowerBound), rule: rule)
      }
      let acts = triggered.compactMap { rule, match in reader.act(match, rule) }
        .filter { act in
          guard blocked.contains(where: { $0.stops(act) }) else { return true }
          let span = Span(page: page.index, range: text.source(act.range))
          reject(span, by: act.rule, .blocked, on: &board)
          return false
        }
      let details = IntentDetails(page: page, findings: board.findings, anchor: board.documentDate)
      let isBill = isBill(page, board)
      for act in IntentPrecedence.kept(acts)
      where !(isBill && [.timeline, .budget].contains(act.category)) {
        add(act.moved(by: text.source), on: page, details, into: &board)
      }
    }
  }

  /// An invoice, a receipt or an offer: its sums and dates are those of who sells.
  private func isBill(_ page: ScannedPage, _ board: FindingBoard) -> Bool {
    board.sides.contains { note in
      note.party == .seller && note.span.page == page.index
        && board.touching(note.span).contains { $0.method.extractor == IssuerExtractor.id }
    }
  }

  private func matches(
    of rules: [Rule], in text: FoldedText, _ glance: Glance?, _ page: ScannedPage,
    _ board: inout FindingBoard
  ) -> [(Rule, Match)] {
    var found: [(Rule, Match)] = []
    for rule in rules {
      let result = rule.matches(in: text.bytes, glance)
      if result.exhausted { board.noteExhausted(rule, page: page.page.number) }
      board.noteSearch(of: page.page.number, by: rule, matches: result.matches.count)
      found += result.matches.map { (rule, $0) }
    }
    return found
  }

  private func add(
    _ act: IntentAct, on page: ScannedPage, _ details: IntentDetails, into board: inout FindingBoard
  ) {
    board.add(
      IntentFinding(
        category: act.category, polarity: act.isNegated ? .negative : .positive,
        tense: IntentMention.Tense(rawValue: act.rule.attributes["tense"] ?? "") ?? .present,
        holder: act.holder, details: details.details(of: act),
        spans: [Span(page: page.index, range: act.range)], method: method(act.rule),
        ruleVersion: act.rule.version, confidence: act.rule.confidence))
  }
}
