import Foundation
import LeadModel

/// What the parts and the payment on a recognised receipt say of a total that was read.
///
/// A subtotal and its taxes add up to the total, and so do a payment and its change; a total that
/// differs from such a sum by one digit, by digits that look alike, was misread in that digit.
struct TotalAgreement {
  private let sums: Set<Decimal>

  init(_ candidates: [AmountCandidate]) {
    func amounts(_ meaning: AmountLabel.Meaning) -> [Decimal] {
      candidates.filter { $0.label?.meaning == meaning }.map(\.money.amount)
    }
    let parts = amounts(.part)
    let all = parts.reduce(0, +)
    let additions = parts.isEmpty ? [] : parts + [all]
    let payments = amounts(.paid).flatMap { paid in amounts(.change).map { paid - $0 } }
    sums = Set(amounts(.subtotal).flatMap { net in additions.map { net + $0 } } + payments)
  }

  /// The sum that was printed where `amount` was read; `nil` when they agree, or none is close, or
  /// two are.
  func mended(_ amount: Decimal) -> Decimal? {
    guard !sums.contains(amount) else { return nil }
    let close = sums.filter { MisreadDigits.areOneApart(Self.cents($0), Self.cents(amount)) }
    return close.count == 1 ? close.first : nil
  }

  private static func cents(_ amount: Decimal) -> String { "\(amount * 100)" }
}
