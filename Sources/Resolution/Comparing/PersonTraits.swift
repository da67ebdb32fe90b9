package import LeadModel
package import Normalization

/// What of a person's record takes part in matching.
package struct PersonTraits: MatchTraits {
  package let record: RecordID
  package let names: [PersonNameKey]
  /// Addresses that can belong to one person: without role mailboxes and lists.
  package let emails: [String]
  /// E.164 with extension.
  package let phones: [String]
  /// Registrable domains, its own and its organisations', without shared hosts.
  package let domains: [String]
  /// The clusters of the organisations that it works at, each by its first record.
  package let organizations: [String]

  /// People have no register.
  package var exclusiveNumbers: [String: Set<String>] { [:] }
}
