import LeadModel

/// The step to take next with a lead, by its latest and strongest sign of interest.
struct NextStep {
  /// In time order.
  let signals: [Signal]
  let person: Profile?
  let organization: Profile?
  var event = DeliveryEvent.qualified

  /// Strongest first.
  private static let steps: [(type: String, step: String)] = [
    ("intent.negative", "Do not offer now: a refusal is on record. Read it before any contact"),
    ("email.unsubscribed", "Do not mail: they unsubscribed. Use another way, or wait"),
    ("intent.rfp", "Answer the request for proposal"),
    ("intent.purchase_request", "Send the quotation that was asked for"),
    ("intent.meeting_request", "Propose a time for the meeting that was asked for"),
    ("form.submitted", "Answer the form that was sent in"),
    ("email.replied", "Answer the reply"),
    ("intent.evaluation", "Offer a demonstration; they are comparing"),
    ("intent.replacement", "Ask what is to be replaced, and when"),
    ("intent.product_interest", "Offer details of what they asked about"),
    ("intent.budget", "Ask about the budgeted project"),
    ("intent.timeline", "Ask about the dates of the project"),
    ("intent.authority", "Ask who decides, and how"),
    ("intent.expansion_trigger", "Ask what the expansion needs"),
    ("meeting.held", "Follow up on the meeting"), ("call.connected", "Follow up on the call"),
    ("web.pricing", "Call: they looked at prices"),
  ]

  var text: String {
    if event == .unqualified { return "Nothing for now: the lead does not qualify any more." }
    for (type, step) in Self.steps {
      guard let signal = signals.last(where: { $0.type == type && $0.counts }) else { continue }
      return step + details(of: signal) + contact + "."
    }
    return "Make first contact" + contact + "."
  }

  private func details(of signal: Signal) -> String {
    var parts: [String] = []
    if let product = signal.details.product { parts.append("about \(product)") }
    if let amount = signal.details.amount {
      parts.append("\(amount) \(signal.details.currency ?? "")".trimmed)
    }
    if let date = signal.details.date { parts.append("by \(date)") }
    let day = signal.occurredAt.description.prefix(10)
    return parts.isEmpty ? " (of \(day))" : " (of \(day): \(parts.joined(separator: ", ")))"
  }

  private var contact: String {
    for profile in [person, organization].compactMap(\.self) {
      if let email = profile.best(.email) { return ", by e-mail to \(email.display)" }
      if let phone = profile.best(.phone) { return ", by phone \(phone.display)" }
    }
    return ""
  }
}

extension Signal {
  /// A refusal counts however it is said; other types only when they speak for interest.
  fileprivate var counts: Bool { polarity == .positive || type == "intent.negative" }
}
