import Graph
import LeadModel
import Scoring
import Testing

@Suite struct IntentModelTests {
  static let rules = IntentRules(
    minimum: -50, maximum: 90, organizationFactor: 0.8, colleagueFactor: 0.5,
    thirdPartyFactor: 0.3, pastFactor: 0.4, groups: [.init("requests", cap: 60)],
    signals: [
      .init("intent.rfp", group: "requests", points: 40, halfLifeDays: 30),
      .init("intent.budget", points: 10, halfLifeDays: 60),
      .init("intent.negative", points: -30, halfLifeDays: 60),
      .init("web.visit", points: 2, halfLifeDays: 7),
    ])

  func score(_ events: [LeadSignal], day: Double = 0) throws -> Score {
    try IntentModel(rules: Self.rules).score(events, asOf: Events.day(day))
  }

  @Test(arguments: [
    (Events.event("1"), 0.0, 40.0), (Events.event("1"), 30, 20), (Events.event("1"), 90, 5),
    (Events.event("1", confidence: 0.25), 0, 10),
    (Events.event("1", polarity: .negative), 0, -40),
    (Events.event("1", "intent.negative"), 0, -30),
    (Events.event("1", "intent.negative", polarity: .negative), 0, -30),
    (Events.event("1", holder: .thirdParty), 0, 12),
    (Events.event("1", tense: .past), 0, 16),
    (Events.event("1", relation: .organization), 0, 32),
    (Events.event("1", relation: .colleague), 30, 10),
    (Events.event("1", holder: .thirdParty, tense: .past, confidence: 0.5), 30, 1.2),
  ])
  func oneEvent(event: LeadSignal, day: Double, points: Double) throws {
    let score = try score([event], day: day)
    #expect(score.points == points)
    #expect(score.terms.map(\.sources) == [[.signal(event.signal)]])
  }

  @Test func aCapIsATermOfItsOwn() throws {
    let score = try score([
      Events.event("1"), Events.event("2"), Events.event("3", "intent.budget"),
    ])
    #expect(
      score.terms.map { "\($0.name) \($0.points)" } == [
        "intent.rfp 40.0", "intent.rfp 40.0", "intent.budget 10.0", "cap.requests -20.0",
      ])
    #expect(score.points == 70)
  }

  @Test func boundsAreTermsToo() throws {
    let refusals = (0..<3).map { Events.event("\($0)", "intent.negative") }
    let score = try score(refusals)
    #expect(score.terms.last?.name == "cap.minimum")
    #expect(score.points == -50)
  }

  @Test func unknownTypesAreSaid() throws {
    let score = try score([Events.event("1", "pigeon.landed"), Events.event("2", "pigeon.landed")])
    #expect(score.terms.map(\.name) == ["unknown.pigeon.landed"])
    #expect(score.terms.map(\.sources.count) == [2])
    #expect(score.micropoints == 0)
  }

  @Test func noSignalsIsNotZeroInterest() throws {
    let score = try score([Events.event("1", day: 3)], day: 2)
    #expect(score.terms.map(\.name) == ["no-signals"])
    #expect(score.terms.first?.reason.hasPrefix("unknown, not zero") == true)
  }

  @Test func ofTwoVersionsTheClosestCounts() throws {
    let own = Events.event("1", day: 2)
    let organization = Events.event("1", day: 1, relation: .organization)
    #expect(try score([organization, own], day: 2).terms.map(\.points) == [40])
    let elsewhere = try score([own, Events.event("1", source: "web")], day: 2)
    #expect(elsewhere.terms.map(\.name) == ["intent.rfp", "intent.rfp", "cap.requests"])
  }

  // MARK: Laws

  @Test(arguments: 0..<300)
  func theLedgerAddsUpAtAnyTime(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    var events: [LeadSignal] = []
    var day = 0.0
    for round in 0..<6 {
      day += Double.random(in: 0...60, using: &random)
      events += Events.random(&random, count: 8).map { event in
        Events.event(
          "\(round)-\(event.signal.id)", event.signal.type,
          day: event.signal.occurredAt.days(
            since: Events.day(0)), polarity: event.signal.polarity, relation: event.relation)
      }
      let score = try score(events, day: day)
      #expect(score.micropoints == score.terms.reduce(0) { $0 + $1.micropoints })
      #expect((-50.0...90).contains(score.points))
      let references = score.terms.flatMap(\.sources)
      #expect(Set(references).count == references.count)
      let visible = events.filter { $0.signal.occurredAt <= Events.day(day) }
      #expect(Set(references) == Set(visible.map { SourceReference.signal($0.signal) }))
      let group = score.terms.filter { ["intent.rfp", "cap.requests"].contains($0.name) }
      #expect(group.reduce(0) { $0 + $1.micropoints } <= 60_000_000)
    }
  }

  @Test(arguments: 0..<200)
  func repetitionAndOrderChangeNothing(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let events = Events.random(&random)
    let once = try score(events, day: 150)
    let repeated = events + events.filter { _ in random.chance(0.5) }
    #expect(try score(repeated.shuffled(using: &random), day: 150) == once)
  }

  /// Also where two versions of one event differ in everything.
  @Test(arguments: 0..<200)
  func theVersionKeptDoesNotDependOnOrder(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let events = Events.random(&random).map { event in
      LeadSignal(
        signal: Signal(
          id: random.pick(["a", "b"]), source: "crm", profile: "ada", type: event.signal.type,
          polarity: event.signal.polarity, holder: event.signal.holder,
          occurredAt: Events.day(1), confidence: random.pick([0.5, 1])), relation: event.relation)
    }
    let score = try score(events, day: 150)
    #expect(try self.score(events.shuffled(using: &random), day: 150) == score)
  }
}
