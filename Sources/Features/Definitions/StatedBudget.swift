import Graph
import LeadModel

extension FeatureDefinition {
  static let statedBudget = FeatureDefinition(
    "stated-budget", version: 1, type: .text, sources: ["signals"],
    timeToLiveInDays: 365,
    owner: .intent,
    purpose: "Amount and currency that the latest mention with an amount states; not converted."
  ) { view in
    let stated = view.signals(withinDays: 365).last {
      $0.signal.details.amount != nil && $0.signal.polarity == .positive
    }
    guard let signal = stated?.signal, let amount = signal.details.amount else { return nil }
    let money = Money(amount: amount, currency: signal.details.currency)
    return Finding(
      value: .text(money.display), sources: [.signal(signal)], eventTime: signal.occurredAt)
  }
}
