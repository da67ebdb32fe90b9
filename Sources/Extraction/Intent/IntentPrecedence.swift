import LeadModel

/// Decides among acts on the same clause.
enum IntentPrecedence {
  /// Of overlapping acts of one category the more confident stays (the longer one on a tie); an act
  /// of a category that says the same more weakly gives way.
  static func kept(_ acts: [IntentAct]) -> [IntentAct] {
    let ranked = acts.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.rule.confidence != b.rule.confidence { return a.rule.confidence > b.rule.confidence }
      return a.range.count != b.range.count
        ? a.range.count > b.range.count : left.offset < right.offset
    }.map(\.element)
    var kept: [IntentAct] = []
    for act in ranked where !act.range.isEmpty {
      let loses = kept.contains { $0.category == act.category && $0.range.overlaps(act.range) }
      if !loses { kept.append(act) }
    }
    return kept.filter { act in
      !isMereReference(act, among: kept)
        && !kept.contains {
          yields[act.category, default: []].contains($0.category)
            && overlap($0.range, act.range) * 2 > min($0.range.count, act.range.count)
        }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A rule with `once` names a live matter again: only its first act counts, and none where
  /// another rule of its category found more.
  private static func isMereReference(_ act: IntentAct, among acts: [IntentAct]) -> Bool {
    guard act.rule.attributes["once"] != nil else { return false }
    return acts.contains { other in
      other.category == act.category
        && (other.rule.attributes["once"] == nil || other.range.lowerBound < act.range.lowerBound)
    }
  }

  /// Left: the category that gives way; right: those that it gives way to.
  private static let yields: [IntentCategory: Set<IntentCategory>] = [
    .productInterest: [.negative, .rfp, .purchaseRequest, .replacement, .evaluation],
    .purchaseRequest: [.negative, .rfp],
    .evaluation: [.negative],
    .replacement: [.negative],
    .meetingRequest: [.negative],
    .expansionTrigger: [.negative],
  ]

  private static func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(0, min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound))
  }
}
