import LeadModel
import Routing
import Scoring
import Testing

@Suite struct EscalationTests {
  static let rules: RoutingRules = {
    var rules = Examples.rules(owners: [Owner("anna"), Owner("ben"), Owner("chief")])
    rules.queues = [
      QueueRule(
        "sales", when: [.qualified(true)], owners: ["anna"],
        escalation: [
          EscalationStep(afterHours: 4), EscalationStep(afterHours: 8, owners: ["ben"]),
          EscalationStep(afterHours: 24, queue: "managers"),
        ]),
      QueueRule("managers", when: [.score(.fit, Comparison(atLeast: 99))], owners: ["chief"]),
      QueueRule("rest"),
    ]
    return rules
  }()

  private func decide(
    step: Int?, after standing: StandingDecision?, hours: Double, answered: Timestamp? = nil
  ) throws -> Decision {
    try Router(rules: Self.rules).decide(
      lead: "ada@acme", features: Examples.german, scores: Examples.scores(),
      context: DecisionContext(standing: standing, step: step, answered: answered),
      at: Examples.now.adding(hours: hours))
  }

  @Test func aLeadThatNobodyAnswersGoesStepByStep() throws {
    let first = try decide(step: nil, after: nil, hours: 0)
    #expect("\(first.queue) \(first.owner ?? "-")" == "sales anna")
    #expect(first.timing?.due == Examples.now.adding(hours: 4))
    #expect(first.timing?.reason == "escalation 1 of 3 in sales")
    var standing = StandingDecision(first, after: nil)
    let expected = [
      ("sales anna", 8.0 as Double?), ("sales ben", 24), ("managers chief", nil),
    ]
    for (number, (route, due)) in expected.enumerated() {
      let next = try decide(step: number + 1, after: standing, hours: Double(number + 1) * 8)
      #expect("\(next.queue) \(next.owner ?? "-")" == route)
      #expect(next.timing?.due == due.map { Examples.now.adding(hours: $0) })
      #expect(next.timing?.since == Examples.now)
      #expect(next.byRules?.queue == "sales")
      standing = StandingDecision(next, after: standing)
    }
    // Scoring again leaves it where it was escalated to.
    let again = try decide(step: nil, after: standing, hours: 30)
    #expect("\(again.queue) \(again.owner ?? "-")" == "managers chief")
  }

  @Test func anAnswerStopsTheClock() throws {
    let standing = StandingDecision(try decide(step: nil, after: nil, hours: 0), after: nil)
    let next = try decide(
      step: nil, after: standing, hours: 3, answered: Examples.now.adding(hours: 1))
    #expect(next.timing?.due == nil)
  }

  @Test func anotherQueueHasItsOwnClock() throws {
    let first = try decide(step: nil, after: nil, hours: 0)
    let next = try Router(rules: Self.rules).decide(
      lead: "ada@acme", features: [], scores: Examples.scores(),
      context: DecisionContext(standing: StandingDecision(first, after: nil), step: 2),
      at: Examples.now.adding(hours: 9))
    #expect(next.queue == "rest")
    #expect(next.timing?.step == 0)
    #expect(next.timing?.since == Examples.now.adding(hours: 9))
  }
}
