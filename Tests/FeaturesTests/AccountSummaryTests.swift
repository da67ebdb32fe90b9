import Graph
import LeadModel
import Testing

@testable import Features

@Suite struct AccountSummaryTests {
  private func person(
    _ id: String, _ title: String, since: Double, isUs: Bool = false, under manager: String? = nil
  ) -> Profile {
    Profile(
      id: ProfileID(id), kind: .person,
      fields: [
        World.field(.personName, .personName(PersonName(full: id)), document: id, day: since),
        World.field(.personTitle, .text(title), document: id, day: since),
      ]
        + [manager].compactMap(\.self).map {
          World.field(.manager, .text($0), document: "\(id) later", day: since + 4)
        },
      affiliations: [
        .init(organization: "mill", confidence: 1, sources: [World.source(id, day: since)])
      ], isUs: isUs)
  }

  private var graph: LeadGraph {
    LeadGraph(
      profiles: [
        person("Ada", "Managing Director", since: 1),
        person("Ben", "Purchasing Manager", since: 2, under: "Ada"),
        person("Late", "Assistant", since: 50), person("Own", "Sales", since: 1, isUs: true),
        Profile(
          id: "mill", kind: .organization, fields: [World.text(.organizationName, "Mill GmbH")]),
      ],
      signals: [
        World.signal("1", "email.replied", day: 3, about: "Ada"),
        World.signal("2", "web.visit", day: 4, about: "mill"),
        World.signal("3", "web.visit", day: 60, about: "mill"),
      ])
  }

  @Test func itTellsWhoIsKnownAndWhoIsMissing() throws {
    let account = try #require(AccountSummary(of: "mill", in: graph, asOf: World.day(10)))
    #expect(account.name == "Mill GmbH")
    #expect(account.people.map(\.name) == ["Ada", "Ben"])
    #expect(account.people.map(\.role) == ["decision-maker", "buyer"])
    #expect(account.missingRoles == ["influencer", "user", "gatekeeper"])
    #expect(account.people.map(\.reportsTo) == [[], ["Ada"]])
    #expect(account.activity.map(\.type) == ["web.visit", "email.replied"])
    #expect(account.documents == ["Ada", "Ben", "Ben later", "d1"])
    #expect(account.people.first?.lastSeen == World.day(3))
  }

  @Test func laterThingsAreNotKnownEarlier() throws {
    let early = try #require(AccountSummary(of: "mill", in: graph, asOf: World.day(3)))
    #expect(early.people.map(\.reportsTo) == [[], []])
    let account = try #require(AccountSummary(of: "mill", in: graph, asOf: World.day(1.5)))
    #expect(account.people.map(\.name) == ["Ada"])
    #expect(account.activity.isEmpty)
  }

  @Test func peopleAndUnknownIdsHaveNone() {
    #expect(AccountSummary(of: "Ada", in: graph, asOf: World.day(1)) == nil)
    #expect(AccountSummary(of: "nobody", in: graph, asOf: World.day(1)) == nil)
  }
}
