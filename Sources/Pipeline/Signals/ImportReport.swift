package import Storage

/// What an import came to.
package struct ImportReport: Sendable, Encodable {
  /// Rows that were read, bad ones included.
  package var rows = 0
  package var kept = ImportedCount()
  /// Rows of this file that are the same event as an earlier row.
  package var repeated = 0
  /// In the order of the file; at most `mostListed` of them.
  package var bad: [BadRow] = []
  package var badCount = 0
  /// Profiles taken in; of an import of signals always 0.
  package var profiles = 0
  /// Kept rows of all imports: whether they have found whom they are about.
  package var standing = AttachmentCount()
  /// Types of this file for which the intent rules have no points, with how many rows have them.
  package var unscored: [String: Int] = [:]
  package var leads: LeadRefresh.Outcome?

  package static let mostListed = 1000

  /// A row that could not be taken.
  package struct BadRow: Sendable, Encodable {
    package let line: Int
    package let reason: String
  }

  mutating func refuse(line: Int, _ reason: String) {
    badCount += 1
    if bad.count < Self.mostListed { bad.append(BadRow(line: line, reason: reason)) }
  }
}
