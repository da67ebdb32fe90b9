public import Foundation

/// An amount of money. Exact: decimal, never binary floating point.
public struct Money: Hashable, Sendable, Codable {
  public let amount: Decimal
  /// ISO 4217 code, or `nil` when the document does not say.
  public let currency: String?

  public init(amount: Decimal, currency: String?) {
    self.amount = amount
    self.currency = currency
  }

  public var display: String {
    if let currency { "\(amount) \(currency)" } else { "\(amount)" }
  }
}
