package import LeadModel

/// The right to work on one document, until it expires.
///
/// `attempt` makes it unlike every other claim of the same document: whoever lost the document
/// to a takeover cannot write any more.
package struct WorkClaim: Hashable, Sendable {
  package let document: DocumentID
  /// How often the document was begun, this time included; from 1.
  package let attempt: Int
  package let owner: String
  package let expiresAt: Timestamp
  /// Order of arrival.
  let seq: Int64
}
