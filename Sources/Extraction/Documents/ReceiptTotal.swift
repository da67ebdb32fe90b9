import Foundation
import LeadModel

/// What may be the total of a recognised receipt on which no label of a total was legible.
///
/// What was paid where no change was given; and the greatest amount that was neither paid nor given
/// back: a rounding parts the two.
struct ReceiptTotal {
  enum Ground { case paid, greatest }

  /// Numbers of candidates, the likelier first; empty when an amount is labelled as a total, or
  /// when there are too few to tell.
  let choices: [(index: Int, ground: Ground)]

  init(among candidates: [AmountCandidate]) {
    func indices(_ meaning: AmountLabel.Meaning) -> [Int] {
      candidates.indices.filter { candidates[$0].label?.meaning == meaning }
    }
    guard !candidates.contains(where: { $0.label?.isTotal ?? false }) else {
      choices = []
      return
    }
    var choices: [(index: Int, ground: Ground)] = []
    let paid = indices(.paid)
    let isExact = indices(.change).allSatisfy { candidates[$0].money.amount == 0 }
    if isExact, let last = paid.last, Set(paid.map { candidates[$0].money.amount }).count == 1 {
      choices.append((last, .paid))
    }
    let others = candidates.indices.filter {
      ![.paid, .change, .part].contains(candidates[$0].label?.meaning)
    }
    let greatest = others.max {
      (candidates[$0].money.amount, $0) < (candidates[$1].money.amount, $1)
    }
    if candidates.count >= 3, let greatest,
      !choices.contains(where: {
        candidates[$0.index].money.amount == candidates[greatest].money.amount
      })
    {
      choices.append((greatest, .greatest))
    }
    self.choices = choices
  }
}
