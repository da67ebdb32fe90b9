import Features
import Foundation
import Graph
import LeadModel
import Routing
import Scoring
import Testing

/// Profiles and signals of a CRM, through the exchange contract, scored and routed with no document
/// ever stored.
@Suite struct WithoutDocumentsTests {
  static let now = Timestamp(millisecondsSince1970: 1_772_534_520_000)  // 2026-03-03T10:42

  static let lines = [
    profile(
      "acme", "organization",
      [
        ("organization.name", #""Acme GmbH""#), ("organization.employees", #""120""#),
        ("contact.address", #"{"city": "Ulm", "country": "DE"}"#),
      ]),
    profile(
      "ada", "person",
      [
        ("person.name", #"{"full": "Ada Byng"}"#), ("person.title", #""Head of Purchasing""#),
        ("contact.email", #""ada@acme.example""#),
      ], at: "acme"),
    profile("ben", "person", [("person.name", #"{"full": "Ben Okoro"}"#)], at: "acme"),
    signal("1", about: "ada", "intent.rfp", "2026-03-01T08:00:00Z"),
    signal("2", about: "acme", "form.submitted", "2026-02-20T08:00:00Z"),
    signal("3", about: "ben", "email.clicked", "2026-02-25T08:00:00Z"),
    signal("4", about: "ada", "meeting.held", "2026-03-09T08:00:00Z"),
  ]

  static func profile(
    _ id: String, _ kind: String, _ fields: [(String, String)], at organization: String? = nil
  ) -> String {
    let source = #"{"source": "crm", "confidence": 1}"#
    let golden = fields.map {
      #"{"field": "\#($0)", "value": \#($1), "strategy": "imported", "sources": [\#(source)], "losers": []}"#
    }
    let employers = organization.map {
      #"{"organization": "\#($0)", "confidence": 1, "sources": [\#(source)]}"#
    }
    return #"{"schema": "galena.profiles/1", "profile": {"id": "\#(id)", "kind": "\#(kind)", "#
      + #""fields": [\#(golden.joined(separator: ","))], "records": [], "#
      + #""affiliations": [\#(employers ?? "")], "isUs": false}}"#
  }

  static func signal(_ id: String, about profile: String, _ type: String, _ time: String) -> String
  {
    #"{"schema": "galena.profiles/1", "signal": {"id": "\#(id)", "source": "crm", "#
      + #""profile": "\#(profile)", "type": "\#(type)", "polarity": "positive", "#
      + #""holder": "author", "tense": "present", "occurredAt": "\#(time)", "details": {}, "#
      + #""confidence": 1}}"#
  }

  static func graph() throws -> LeadGraph {
    var profiles: [Profile] = []
    var signals: [Signal] = []
    for line in lines {
      switch try JSONDecoder().decode(ProfileExchange.self, from: Data(line.utf8)) {
      case .profile(let profile): profiles.append(profile)
      case .signal(let signal): signals.append(signal)
      }
    }
    return LeadGraph(profiles: profiles, signals: signals)
  }

  static func rules() throws -> LeadRules {
    try JSONDecoder().decode(
      LeadRules.self,
      from: Data(
        #"{"owners": [{"name": "anna", "territories": ["DE"], "languages": ["de"]}]}"#.utf8))
  }

  static func decide(_ lead: Lead, in graph: LeadGraph, rules: LeadRules) throws -> Decision {
    let names = FeatureCatalogue.standard.names
    let view = LeadView(of: lead, in: graph, asOf: now)
    let features = FeatureCatalogue.standard.values(for: view)
    let scores = try rules.scorer(features: names).scores(
      features: features, signals: view.signals, asOf: now)
    return try rules.router(features: names).decide(
      lead: lead.id, features: features, scores: scores, at: now)
  }

  @Test func aLeadIsScoredAndRouted() throws {
    let graph = try Self.graph()
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    #expect(graph.leads().map(\.id) == ["ada@acme", "ben@acme"])
    let decision = try Self.decide(lead, in: graph, rules: Self.rules())
    #expect(decision.qualified, "\(decision.gate)")
    #expect("\(decision.tier) \(decision.queue) \(decision.owner ?? "-")" == "hot sales anna")
    #expect(decision.scores.map(\.kind) == [.fit, .intent, .combined, .ensemble])
    #expect(try Router.replay(decision, rules: Self.rules().routing) == .same)
  }

  @Test func everyTermLeadsBackToItsSource() throws {
    let graph = try Self.graph()
    let lead = try #require(Lead(person: "ada", organization: "acme"))
    let decision = try Self.decide(lead, in: graph, rules: Self.rules())
    let names = Set(decision.features.map(\.name))
    for term in decision.scores.prefix(2).flatMap(\.terms) where term.micropoints != 0 {
      if let feature = term.feature { #expect(names.contains(feature)) }
      if !term.name.hasPrefix("cap.") { #expect(!term.sources.isEmpty, "\(term.name)") }
      for source in term.sources {
        switch source.kind {
        case .signal: #expect(graph.signal(source) != nil)
        case .profileField, .affiliation:
          let profile = try #require(graph.profile(ProfileID(source.id)))
          #expect(source.field.map { profile.best($0) != nil } ?? true)
        case .document: Issue.record("no document was ever stored")
        }
      }
    }
    let events = decision.scores.filter { $0.kind == .intent }.flatMap(\.terms).flatMap(\.sources)
      .compactMap(graph.signal).map(\.id)
    #expect(events == ["2", "3", "1"])
  }

  @Test func theDefaultRulesUseKnownFeatures() {
    #expect(LeadRules.default.problems(features: FeatureCatalogue.standard.names).isEmpty)
  }
}
