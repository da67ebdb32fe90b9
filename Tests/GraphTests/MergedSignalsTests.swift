import LeadModel
import Testing

@testable import Graph

@Suite struct MergedSignalsTests {
  /// Against its definition, with and without events that several profiles share.
  @Test(arguments: UInt64(0)..<80) func aLeadsSignalsAreTheClosestInOrder(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let people = ["ada", "ben", "cem"].map { World.person($0, at: ["mill"]) }
    let subjects = ["ada", "ben", "cem", "mill"]
    let ids = seed % 2 == 0 ? 12 : 100_000
    var signals: [Signal] = []
    for _ in 0..<30 {
      signals.append(
        World.signal(
          "\(random.below(ids))", about: subjects[random.below(4)], day: random.below(9),
          source: ["crm", "web"][random.below(2)]))
    }
    let graph = LeadGraph(profiles: people + [World.organization("mill")], signals: signals)
    let lead = try #require(Lead(person: "ada", organization: "mill"))
    for upTo in [nil, World.day(random.below(9))] {
      var closest: [SignalOrder.Event: LeadSignal] = [:]
      for (profile, relation) in [
        ("ada", LeadSignal.Relation.own), ("mill", .organization), ("ben", .colleague),
        ("cem", .colleague),
      ] {
        for signal in graph.signals where signal.profile == ProfileID(profile) {
          let event = SignalOrder.Event(signal)
          guard upTo.map({ signal.occurredAt <= $0 }) ?? true, closest[event] == nil else {
            continue
          }
          closest[event] = LeadSignal(signal: signal, relation: relation)
        }
      }
      let expected = closest.values.sorted {
        ($0.signal.occurredAt, $0.signal.source, $0.signal.id)
          < ($1.signal.occurredAt, $1.signal.source, $1.signal.id)
      }
      #expect(graph.signals(of: lead, upTo: upTo) == expected)
    }
  }

  /// The same event about the same profile twice is one, whatever else differs.
  @Test func anEventIsOnceInAProfilesSignals() {
    let twice = [0, 3].map { World.signal("1", about: "ada", day: $0) }
    let graph = LeadGraph(profiles: [World.person("ada")], signals: twice)
    #expect(graph.signals.map(\.occurredAt) == [World.day(0)])
  }
}
