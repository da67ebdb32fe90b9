extension FitRules {
  /// What holds for most sellers to businesses; docs/galena.example.yaml says the same.
  public static let `default` = FitRules(rules: [
    Rule(
      "decision-maker",
      when: [.feature("buying-role", Comparison(anyOf: ["decision-maker", "buyer"]))], points: 25),
    Rule(
      "influencer", when: [.feature("buying-role", Comparison(anyOf: ["influencer", "user"]))],
      points: 12),
    Rule(
      "organization-known", when: [.feature("organization-known", Comparison(equals: "true"))],
      points: 15),
    Rule("legal-form-known", when: [.feature("legal-form", Comparison(present: true))], points: 5),
    Rule("mid-size", when: [.feature("employees", Comparison(atLeast: 20))], points: 15),
    Rule(
      "reachable-by-mail", when: [.feature("has-email", Comparison(equals: "true"))], points: 15),
    Rule(
      "reachable-by-phone", when: [.feature("has-phone", Comparison(equals: "true"))], points: 10),
    Rule("country-known", when: [.feature("country", Comparison(present: true))], points: 5),
    Rule(
      "several-contacts", when: [.feature("people-at-account", Comparison(atLeast: 2))], points: 10),
    Rule("free-mail", when: [.feature("free-mail-only", Comparison(equals: "true"))], points: -15),
  ])
}
