package import LeadModel
package import Normalization

/// One way in which two records can be shown to be one: they share a key, and their names agree
/// well enough for that key.
package protocol MatchRule<Traits>: Sendable {
  associatedtype Traits: MatchTraits

  /// Stable; it ends up in matches and reasons.
  var id: String { get }

  /// What must be shared, as texts that no two different keys have in common; empty when the
  /// record has nothing to say under this rule.
  func keys(of traits: Traits) -> [String]

  /// Whether two records that share a key and whose names agree this well are one.
  func accepts(_ agreement: NameAgreement) -> Bool

  /// Whether a match may join two profiles of which some records' names agree no better.
  func tolerates(_ agreement: NameAgreement) -> Bool
}

extension MatchRule {
  package func tolerates(_ agreement: NameAgreement) -> Bool { !agreement.isConflict }
}

/// What of a record takes part in matching.
package protocol MatchTraits: Sendable {
  associatedtype Name: AgreeingName

  var record: RecordID { get }
  /// All names that the record's statements give; empty when it has none.
  var names: [Name] { get }
  /// By scheme, the valid numbers of which an organisation has only one.
  var exclusiveNumbers: [String: Set<String>] { get }
}

/// A name that can be compared with its like.
package protocol AgreeingName: Hashable, Sendable {
  func agreement(with other: Self) -> NameAgreement
  /// An order that depends on nothing but the name.
  var sortKey: String { get }
}

extension PersonNameKey: AgreeingName {
  package var sortKey: String {
    (given + ["/"] + family + ["/", generation ?? ""]).joined(separator: " ")
  }
}

extension CompanyKey: AgreeingName {
  package var sortKey: String { text }
}
