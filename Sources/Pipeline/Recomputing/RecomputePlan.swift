package import LeadModel

/// What would be computed again, since what it was computed with has changed.
package struct RecomputePlan: Hashable, Sendable, Encodable {
  /// Documents that were read with something that is another one now.
  package let documents: Int
  /// By what has changed; a document can have several reasons.
  package let reasons: [String: Int]
  package let profiles: Extent
  package let leads: Extent
  /// What would become of leads, the best first; `nil` when it was not asked for.
  package internal(set) var changes: [LeadChange]?

  /// How much of what is derived.
  package struct Extent: Hashable, Sendable, Encodable {
    package enum Scope: String, Hashable, Sendable, Encodable {
      case none, all
      /// What follows from the documents, and from judgements that were made since.
      case concerned
    }

    package let scope: Scope
    package let reason: String?
  }

  package var isEmpty: Bool { documents == 0 && profiles.scope == .none && leads.scope == .none }
}

/// What would become of one lead.
package struct LeadChange: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Encodable { case added, removed, changed }

  package let lead: LeadID
  package let title: String
  package let kind: Kind
  /// By name; of a lead that comes or goes none.
  package let fields: [Difference]

  package struct Difference: Hashable, Sendable, Encodable {
    package let field: String
    package let before: String?
    package let after: String?
  }
}
