import Foundation
import LeadModel

/// Which of a document's amounts is its grand total.
///
/// Labels of a grand total come first, then plain totals, then heads of columns, subtotals last;
/// among equals the greatest amount. What was paid less the change decides between amounts of the
/// better labels; of two that a rounding parts the one that stands last is paid.
struct TotalChoice {
  enum Rank { case none, other, grand }

  private let grand: Int?
  private let others: Set<Int>
  private static let most = 2

  init(_ candidates: [AmountCandidate]) {
    let classes = candidates.indices.map { Self.standing(candidates[$0].label) }
    guard let best = classes.compactMap(\.self).min() else {
      (grand, others) = (nil, [])
      return
    }
    let peers = candidates.indices.filter { classes[$0] == best }
    let paid = Self.paid(candidates)
    let labelled = candidates.indices.filter { (classes[$0] ?? 9) <= 1 }
    let greatest = peers.max { left, right in
      (candidates[left].money.amount, left) < (candidates[right].money.amount, right)
    }
    let choice =
      labelled.last { paid.contains(candidates[$0].money.amount) }
      ?? greatest.map { Self.rounded($0, among: labelled, candidates) }
    grand = choice
    let amount = choice.map { candidates[$0].money.amount } ?? 0
    var seen: Set<Decimal> = [amount]
    // What a weaker label says is another reading only where it is close.
    let rest = labelled.sorted { (classes[$0] ?? 9, $0) < (classes[$1] ?? 9, $1) }.filter {
      let least = classes[$0] == 0 ? amount / 2 : amount * 9 / 10
      return candidates[$0].money.amount > least
        && seen.insert(candidates[$0].money.amount).inserted
    }
    others = Set(rest.prefix(Self.most))
  }

  func rank(of index: Int) -> Rank {
    index == grand ? .grand : others.contains(index) ? .other : .none
  }

  /// 0 for the best label; `nil` for amounts that no label of a total names.
  private static func standing(_ label: AmountLabel?) -> Int? {
    switch label?.meaning {
    case .grandTotal: label?.isHead == true ? 2 : 0
    case .total: label?.isHead == true ? 3 : 1
    case .subtotal: 4
    case .price, .paid, .change, .part, nil: nil
    }
  }

  /// Each payment less each change; the payments themselves where none was given.
  private static func paid(_ candidates: [AmountCandidate]) -> Set<Decimal> {
    let payments = candidates.filter { $0.label?.meaning == .paid }.map(\.money.amount)
    let changes = candidates.filter { $0.label?.meaning == .change }.map(\.money.amount)
    guard !changes.isEmpty else { return Set(payments) }
    return Set(payments.flatMap { payment in changes.map { payment - $0 } }.filter { $0 > 0 })
  }

  /// The last labelled amount that differs from the greatest by no more than a rounding to coins.
  private static func rounded(
    _ greatest: Int, among labelled: [Int], _ candidates: [AmountCandidate]
  ) -> Int {
    let amount = candidates[greatest].money.amount
    let cents = Decimal(sign: .plus, exponent: -2, significand: 5)
    return labelled.last {
      $0 > greatest && abs(candidates[$0].money.amount - amount) < cents
    } ?? greatest
  }
}
