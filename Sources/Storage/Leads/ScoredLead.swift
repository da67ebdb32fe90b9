package import LeadModel

/// A lead with everything that was computed for it: what is stored together.
package struct ScoredLead: Hashable, Sendable {
  package let lead: Lead
  /// What a list shows: the person's and the organisation's name.
  package let title: String
  /// Names, addresses and numbers that it can be found by.
  package let searchTerms: [String]
  /// By name; stored and given back in that order.
  package let features: [FeatureValue]
  /// By kind; stored and given back in that order.
  package let scores: [Score]
  /// What the intent score was made of.
  package let events: [ScoredEvent]
  /// Names and domains of the organisation, in lower case.
  package let account: [String]

  package init(
    lead: Lead, title: String, searchTerms: [String] = [], features: [FeatureValue],
    scores: [Score], events: [ScoredEvent] = [], account: [String] = []
  ) {
    self.lead = lead
    self.title = title
    self.searchTerms = searchTerms
    self.features = features
    self.scores = scores
    self.events = events
    self.account = account
  }

  func micropoints(_ kind: Score.Kind) -> Int? { scores.first { $0.kind == kind }?.micropoints }

  var searchText: String { ([title] + searchTerms).joined(separator: "\n").lowercased() }
}

/// One line of the lead table.
package struct LeadRow: Hashable, Sendable {
  package let lead: Lead
  package let title: String
  /// Points; each `nil` when there is no such score.
  package let fit: Double?
  package let intent: Double?
  package let combined: Double?
  /// How likely it is to be won.
  package let probability: Double?
  /// The latest decision, or `nil` while none was made.
  package let decision: DecisionSummary?
}

/// What a list shows of a decision.
package struct DecisionSummary: Hashable, Sendable {
  package let id: DecisionID
  package let qualified: Bool
  package let tier: String
  package let queue: String
  package let owner: String?
  package let decidedAt: Timestamp
  /// When something has to happen with the lead: a first contact, an escalation; `nil` for never.
  package let due: Timestamp?
}

/// Which leads to list; every condition that is set must hold.
package struct LeadFilter: Hashable, Sendable {
  package var queue: String?
  package var tier: String?
  /// Least points of the combined score.
  package var minimumScore: Double?
  /// Part of a name, address or number, or words on the pages of the lead's documents.
  package var search: String?
  package var limit: Int

  package init(
    queue: String? = nil, tier: String? = nil, minimumScore: Double? = nil,
    search: String? = nil, limit: Int = .max
  ) {
    self.queue = queue
    self.tier = tier
    self.minimumScore = minimumScore
    self.search = search
    self.limit = limit
  }
}
