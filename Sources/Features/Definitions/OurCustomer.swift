import Graph
import LeadModel

extension FeatureDefinition {
  static let ourCustomer = FeatureDefinition(
    "our-customer", version: 1, type: .flag, sources: ["signals"],
    owner: .account,
    purpose: "What the latest signal of type crm.customer says; missing when no system has said it."
  ) { view in
    guard let signal = view.signals.last(where: { $0.signal.type == "crm.customer" })?.signal else {
      return nil
    }
    return Finding(
      value: .flag(signal.polarity == .positive), sources: [.signal(signal)],
      eventTime: signal.occurredAt)
  }
}
