import GRDB
package import LeadModel

/// What a document waits for.
package enum DocumentStage: String, Hashable, Sendable, Codable, CaseIterable {
  case extract, resolve, complete
}

/// How far reading a document came. Raw values are stable.
package enum DocumentStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case queued, working, done, partial, failed
}

/// A document's row.
package struct StoredDocument: Hashable, Sendable {
  package let id: DocumentID
  /// Order of arrival, from 1.
  package let arrival: Int
  /// `nil` until it was read.
  package let mediaType: String?
  package let bytes: Int
  package let stage: DocumentStage
  package let status: DocumentStatus
  /// Set exactly when `status` is `failed`.
  package let failure: ExtractionReport.Failure?
  /// How often somebody began to read it.
  package let attempts: Int
  /// Version of the extraction in force, or `nil`.
  package let extractionVersion: String?
  /// When it was written, as far as it or the document around it says.
  package let observedAt: Timestamp?
  package let firstSeen: Timestamp

  init(_ row: Row) throws {
    id = DocumentID(row["id"])
    arrival = row["seq"]
    mediaType = row["media_type"]
    bytes = row["bytes"]
    stage = try row.word("stage")
    status = try row.word("status")
    let code: String? = row["failure_code"]
    failure = try code.map { _ in
      .init(code: try row.word("failure_code"), message: row["failure_message"] ?? "")
    }
    attempts = row["attempts"]
    extractionVersion = row["extraction_version"]
    observedAt = row.time("observed_at")
    firstSeen = Timestamp(millisecondsSince1970: row["first_seen"])
  }
}

extension Row {
  /// Reads a stable word; one that is not known was written by a newer galena.
  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = Word(rawValue: self[column]) else {
      throw StorageError(.unreadableValue, path: "", detail: "unknown word in \(column)")
    }
    return word
  }

  func time(_ column: String) -> Timestamp? {
    (self[column] as Int64?).map(Timestamp.init(millisecondsSince1970:))
  }
}
