import Foundation
import GRDB
package import Intake
package import LeadModel

extension Store: FileJournal {
  package func content(of file: FileIdentity) throws -> DocumentID? {
    try contents(of: [file])[file]
  }

  /// The contents that files in these states had, as far as they are known.
  package func contents(
    of files: [FileIdentity]
  ) throws(StorageError) -> [FileIdentity: DocumentID] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT lower(hex(content)) FROM known_files
          WHERE device = ? AND inode = ? AND size = ? AND modified_ns = ?
          """)
      var contents: [FileIdentity: DocumentID] = [:]
      for file in files {
        let id = try String.fetchOne(
          statement,
          arguments: [
            Int64(bitPattern: file.device), Int64(bitPattern: file.inode), file.size,
            file.modifiedNanoseconds,
          ])
        contents[file] = id.map { DocumentID($0) }
      }
      return contents
    }
  }

  package func remember(_ file: FileIdentity, content: DocumentID) throws {
    try write { db in try Self.remember([file: content], db) }
  }

  static func remember(_ contents: [FileIdentity: DocumentID], _ db: Database) throws {
    for (file, content) in contents {
      try db.executeCached(
        sql: """
          INSERT OR REPLACE INTO known_files (device, inode, size, modified_ns, content)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          Int64(bitPattern: file.device), Int64(bitPattern: file.inode), file.size,
          file.modifiedNanoseconds, Self.bytes(of: content),
        ])
    }
  }

  /// Of files under their absolute paths those that need nothing: the content is known, was found
  /// at this very path, and the document is not waiting to be found again. Gives, at the same
  /// index, where it was found; `nil` for a file that has to be looked at.
  package func standing(_ files: [FoundFile]) throws(StorageError) -> [Standing?] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT o.id, o.document, d.id AS content, d.status FROM known_files AS k
          JOIN occurrences AS o ON o.path = ? AND o.superseded_by IS NULL AND o.filed_at IS NULL
          JOIN documents AS d ON d.seq = o.document AND d.id = lower(hex(k.content))
          WHERE k.device = ? AND k.inode = ? AND k.size = ? AND k.modified_ns = ?
          """)
      return try files.map { file in
        try Row.fetchOne(
          statement,
          arguments: [
            file.path, Int64(bitPattern: file.identity.device),
            Int64(bitPattern: file.identity.inode), file.identity.size,
            file.identity.modifiedNanoseconds,
          ]
        ).map {
          Standing(
            occurrence: $0["id"], document: DocumentID($0["content"]),
            status: try $0.word("status"))
        }
      }
    }
  }

  /// A file that is known at its path.
  package struct Standing: Hashable, Sendable {
    package let occurrence: Int64
    package let document: DocumentID
    package let status: DocumentStatus
  }

  /// Notes that a run found these again.
  package func note(standing: [Standing], in run: RunID) throws(StorageError) {
    try write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR IGNORE INTO findings (run, occurrence) VALUES (?, ?)")
      for place in standing {
        try insert.execute(arguments: [run.rawValue, place.occurrence])
      }
    }
  }

  /// 32 bytes instead of 64 characters: this table has a row for every file ever seen.
  private static func bytes(of id: DocumentID) -> Data {
    let digits = id.rawValue.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return Data(
      stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
