import Foundation
package import LeadModel

/// What a receiver gets of a lead (`galena.handoff/1`): who, why, what next, and the ink behind it.
package struct HandOff: Hashable, Sendable, Codable {
  package static let schema = "galena.handoff/1"

  package let schema: String
  package let event: DeliveryEvent
  /// The same for every try: a receiver that has seen it has this hand-off already.
  package let key: String
  package let lead: LeadID
  package let title: String
  package let person: Person?
  package let organization: Organization?
  package let decision: Routing
  /// Points by kind of score.
  package let scores: [String: Double]
  /// What speaks for the lead most, best first.
  package let why: [Reason]
  package let nextStep: String
  /// Others known at the account, sorted by name.
  package let colleagues: [Colleague]
  package let documents: Int

  package init(
    event: DeliveryEvent, key: String, lead: LeadID, title: String, person: Person?,
    organization: Organization?, decision: Routing, scores: [String: Double], why: [Reason],
    nextStep: String, colleagues: [Colleague], documents: Int
  ) {
    schema = Self.schema
    self.event = event
    self.key = key
    self.lead = lead
    self.title = title
    self.person = person
    self.organization = organization
    self.decision = decision
    self.scores = scores
    self.why = why
    self.nextStep = nextStep
    self.colleagues = colleagues
    self.documents = documents
  }

  package struct Person: Hashable, Sendable, Codable {
    package let id: ProfileID
    package var name: String?
    package var givenName: String?
    package var familyName: String?
    package var title: String?
    package var role: String?
    package var email: String?
    package var phone: String?

    package init(id: ProfileID) { self.id = id }
  }

  package struct Organization: Hashable, Sendable, Codable {
    package let id: ProfileID
    package var name: String?
    package var domain: String?
    package var website: String?
    package var phone: String?
    package var email: String?
    package var street: String?
    package var city: String?
    package var postcode: String?
    package var country: String?
    package var industry: String?
    package var employees: String?

    package init(id: ProfileID) { self.id = id }
  }

  package struct Routing: Hashable, Sendable, Codable {
    package let id: DecisionID
    package let at: Timestamp
    package let qualified: Bool
    package let tier: String
    package let queue: String
    package let owner: String?

    package init(_ decision: Decision) {
      id = decision.id
      at = decision.decidedAt
      qualified = decision.qualified
      tier = decision.tier
      queue = decision.queue
      owner = decision.owner
    }
  }

  package struct Reason: Hashable, Sendable, Codable {
    package let score: String
    package let name: String
    package let points: Double
    package let reason: String
    package let quotes: [Quote]

    package init(score: String, name: String, points: Double, reason: String, quotes: [Quote]) {
      self.score = score
      self.name = name
      self.points = points
      self.reason = reason
      self.quotes = quotes
    }
  }

  /// The words on the page.
  package struct Quote: Hashable, Sendable, Codable {
    package let text: String
    package let document: DocumentID
    /// Where the document lies.
    package let path: String?
    package let page: Int

    package init(text: String, document: DocumentID, path: String?, page: Int) {
      self.text = text
      self.document = document
      self.path = path
      self.page = page
    }
  }

  package struct Colleague: Hashable, Sendable, Codable {
    package let id: ProfileID
    package let name: String
    package let title: String?
    package let role: String?

    package init(id: ProfileID, name: String, title: String?, role: String?) {
      self.id = id
      self.name = name
      self.title = title
      self.role = role
    }
  }

  /// The canonical bytes, by which every try sends the same.
  package var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }
}
