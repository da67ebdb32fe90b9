import Foundation
import LeadModel

@testable import Delivery
@testable import Storage

/// An invented hand-off, and a store with it in the outbox.
enum HandOffSample {
  static let now = Timestamp(millisecondsSince1970: 1_795_776_120_000)  // 2026-11-27T10:42

  static func later(_ seconds: Int64) -> Timestamp {
    Timestamp(millisecondsSince1970: now.millisecondsSince1970 + seconds * 1000)
  }

  static func decision(_ lead: LeadID, owner: String? = "anna") -> Decision {
    Decision(
      id: DecisionID("d-\(lead)"), lead: lead, decidedAt: now, rulesHash: "h", features: [],
      scores: [], gate: [], qualified: true, tier: "hot", routing: [], queue: "sales",
      owner: owner, ownerReason: "r", candidates: [])
  }

  static func handOff(
    _ lead: LeadID = "p1@o1", title: String = "Zoë Müller, Mill GmbH",
    email: String? = "zoe@mill.example",
    owner: String? = "anna"
  ) -> HandOff {
    var person = HandOff.Person(id: "p1")
    person.name = "Zoë Müller"
    person.givenName = "Zoë"
    person.familyName = "Müller"
    person.title = "Head of Purchasing"
    person.email = email
    person.phone = "+49 30 23125 001"
    var organization = HandOff.Organization(id: "o1")
    organization.name = "Mill GmbH"
    organization.city = "Ulm"
    return HandOff(
      event: .qualified, key: Digest.id(["r", lead.rawValue]), lead: lead, title: title,
      person: person, organization: organization, decision: .init(decision(lead, owner: owner)),
      scores: ["fit": 80, "combined": 71.5],
      why: [
        .init(
          score: "intent", name: "intent.rfp", points: 50, reason: "50 points, 3 days old",
          quotes: [
            .init(
              text: "we ask for an offer", document: "d1", path: "/in/letter.pdf", page: 2)
          ])
      ], nextStep: "Answer the request for proposal, by e-mail to zoe@mill.example.",
      colleagues: [.init(id: "p2", name: "Ben Okoro", title: "CTO", role: "influencer")],
      documents: 3)
  }

  /// A store on disk or in memory with hand-overs that are due.
  static func store(_ path: String? = nil, leads: [LeadID] = ["p1@o1"]) throws -> Store {
    let store = try path.map { try Store(path: $0) } ?? Store.inMemory()
    try store.saveDecisions(leads.map { decision($0) })
    try store.enqueue(
      leads.map { lead in
        let handOff = handOff(lead)
        return NewDelivery(
          key: handOff.key, receiver: "r", lead: lead, decision: decision(lead).id,
          event: .qualified, payload: try handOff.json)
      }, at: now)
    return store
  }
}
