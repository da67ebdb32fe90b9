extension IntentRules {
  /// A written request outweighs any click, and fades in months; docs/galena.example.yaml says the
  /// same.
  public static let `default` = IntentRules(
    groups: [
      Group("requests", cap: 80), Group("circumstances", cap: 40), Group("activity", cap: 30),
    ],
    signals: [
      Rule("intent.purchase_request", group: "requests", points: 45, halfLifeDays: 60),
      Rule("intent.rfp", group: "requests", points: 50, halfLifeDays: 60),
      Rule("intent.evaluation", group: "requests", points: 30, halfLifeDays: 90),
      Rule("intent.meeting_request", group: "requests", points: 30, halfLifeDays: 30),
      Rule("intent.product_interest", group: "requests", points: 20, halfLifeDays: 45),
      Rule("intent.replacement", group: "circumstances", points: 25, halfLifeDays: 120),
      Rule("intent.budget", group: "circumstances", points: 25, halfLifeDays: 120),
      Rule("intent.timeline", group: "circumstances", points: 15, halfLifeDays: 60),
      Rule("intent.authority", group: "circumstances", points: 10, halfLifeDays: 180),
      Rule("intent.expansion_trigger", group: "circumstances", points: 15, halfLifeDays: 180),
      Rule("intent.negative", points: -60, halfLifeDays: 180),
      Rule("meeting.held", group: "activity", points: 20, halfLifeDays: 45),
      Rule("call.connected", group: "activity", points: 10, halfLifeDays: 30),
      Rule("form.submitted", group: "activity", points: 20, halfLifeDays: 30),
      Rule("email.replied", group: "activity", points: 15, halfLifeDays: 30),
      Rule("email.clicked", group: "activity", points: 4, halfLifeDays: 14),
      Rule("email.opened", group: "activity", points: 1, halfLifeDays: 7),
      Rule("email.unsubscribed", points: -40, halfLifeDays: 365),
      Rule("web.visit", group: "activity", points: 2, halfLifeDays: 14),
      Rule("web.pricing", group: "activity", points: 8, halfLifeDays: 14),
      Rule("crm.customer", points: 0, halfLifeDays: 365),
    ])
}
