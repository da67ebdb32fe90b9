import LeadModel

/// Buying interest: requests, solicitations, money, time, meetings, refusals and triggers.
///
/// - *Reads*: every page that is not a header; what was found before (dates, amounts).
/// - *Emits*: intent mentions. A rule's trigger gives category and place; the mention is the
///   shortest clause from the trigger on. A negated trigger becomes a refusal or turns its polarity,
///   as the rule says. What stands in a quoted reply is somebody else's.
/// - *Abstains when*: the sentence is a seller's pitch, a call to action, boilerplate, a hypothesis
///   or general advice (`intent.block` rules), or a stronger category covers the same clause.
struct IntentExtractor: Extractor {
  static let id = "intent"
  static let version = 1

  private let triggers: [Rule]
  private let blocks: [Rule]
  private let clauseEnd: Rule

  init(rules: RuleSet, settings: ExtractionSettings) throws {
    let all = rules.rules(of: "intent")
    triggers = all.filter { $0.attributes["category"] != nil }
    blocks = all.filter { $0.attributes["block"] != nil }
    clauseEnd = try rules.rule("intent.clause-end")
  }

  func extract(from document: ScannedDocument, into board: inout FindingBoard) {
    for page in document.pages where page.page.kind != .attribute {
      let splitter = ClauseSplitter(bytes: page.bytes)
      let blocked = blocked(on: page, splitter, board: &board)
      var acts: [IntentAct] = []
      for rule in triggers {
        for match in matches(of: rule, on: page, board: &board) {
          guard let act = act(match, rule, page, splitter),
            !blocked.contains(where: { $0.stops(act) })
          else { continue }
          acts.append(act)
        }
      }
      let reader = IntentDetails(page: page, findings: board.findings, anchor: board.documentDate)
      for act in IntentPrecedence.kept(acts) { add(act, on: page, reader, into: &board) }
    }
  }

  /// Sentences that block what they hold.
  private func blocked(
    on page: ScannedPage, _ splitter: ClauseSplitter, board: inout FindingBoard
  ) -> [IntentBlock] {
    var result: [IntentBlock] = []
    for rule in blocks {
      for match in matches(of: rule, on: page, board: &board) {
        let sentence = splitter.sentence(at: match.range.lowerBound)
        result.append(IntentBlock(sentence: sentence, rule: rule))
      }
    }
    return result
  }

  private func act(
    _ match: Match, _ rule: Rule, _ page: ScannedPage, _ splitter: ClauseSplitter
  ) -> IntentAct? {
    guard let category = IntentCategory(rawValue: rule.attributes["category"] ?? "") else {
      return nil
    }
    let trigger = match["act"] ?? match.range
    let sentence = splitter.sentence(at: trigger.lowerBound)
    guard trigger.upperBound <= sentence.upperBound || rule.attributes["extend"] == "none" else {
      return nil
    }
    let end =
      rule.attributes["extend"] == "none"
      ? trigger.upperBound : clauseEnd(from: trigger.upperBound, sentence, page)
    let isNegated = match["neg"] != nil
    let turned = isNegated && rule.attributes["negated"] != "own" ? .negative : category
    return IntentAct(
      category: turned, rule: rule, range: page.trimmed(trigger.lowerBound..<end), trigger: trigger,
      object: match["object"], isNegated: isNegated || category == .negative,
      holder: holder(match, rule))
  }

  private func holder(_ match: Match, _ rule: Rule) -> IntentMention.Holder {
    if match["they"] != nil { return .thirdParty }
    if match["me"] != nil { return .author }
    return IntentMention.Holder(rawValue: rule.attributes["holder"] ?? "") ?? .author
  }

  /// The clause goes on to the sentence's end, or to where another one begins.
  private func clauseEnd(from start: Int, _ sentence: Range<Int>, _ page: ScannedPage) -> Int {
    let limit = min(sentence.upperBound, start + 160)
    guard start < limit,
      let match = clauseEnd.pattern.firstMatch(in: page.bytes, range: start..<limit)
    else { return sentence.upperBound <= limit ? sentence.upperBound : start }
    return match.range.lowerBound
  }

  private func add(
    _ act: IntentAct, on page: ScannedPage, _ details: IntentDetails, into board: inout FindingBoard
  ) {
    let quoted = page.marks(.quotedReply).contains { $0.range.overlaps(act.range) }
    board.add(
      IntentFinding(
        category: act.category, polarity: act.isNegated ? .negative : .positive,
        tense: IntentMention.Tense(rawValue: act.rule.attributes["tense"] ?? "") ?? .present,
        holder: quoted ? .thirdParty : act.holder, details: details.details(of: act),
        spans: [Span(page: page.index, range: act.range)], method: method(act.rule),
        ruleVersion: act.rule.version, confidence: act.rule.confidence))
  }
}
