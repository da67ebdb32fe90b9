import LeadModel

/// A trigger with the clause that carries it.
struct IntentAct {
  let category: IntentCategory
  let rule: Rule
  /// The clause, without surrounding white space.
  let range: Range<Int>
  let trigger: Range<Int>
  /// What is wanted, where the rule marks it.
  let object: Range<Int>?
  let isNegated: Bool
  let holder: IntentMention.Holder

  /// The same act with all places moved, as from folded text to the page's.
  func moved(by map: (Range<Int>) -> Range<Int>) -> IntentAct {
    IntentAct(
      category: category, rule: rule, range: map(range), trigger: map(trigger),
      object: object.map(map), isNegated: isNegated, holder: holder)
  }
}

/// A sentence in which intents do not count.
struct IntentBlock {
  let sentence: Range<Int>
  let rule: Rule

  /// A block stops all categories but those that it allows: facts such as contract dates may stand
  /// in a seller's text.
  func stops(_ act: IntentAct) -> Bool {
    guard sentence.contains(act.trigger.lowerBound) else { return false }
    let allowed = rule.attributes["allows"]?.split(separator: " ").map(String.init) ?? []
    return !allowed.contains(act.category.rawValue)
  }
}

extension FoldedText {
  /// The range without white space and punctuation that does not belong to a clause at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 || ",;:.!?-".utf8.contains(bytes[high - 1]) {
      high -= 1
    }
    return low..<high
  }
}
