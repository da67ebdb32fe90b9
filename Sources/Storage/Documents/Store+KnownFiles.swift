import Foundation
import GRDB
package import Intake
package import LeadModel

extension Store: FileJournal {
  package func content(of file: FileIdentity) throws -> DocumentID? {
    try read { db in
      try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT lower(hex(content)) FROM known_files
            WHERE device = ? AND inode = ? AND size = ? AND modified_ns = ?
            """),
        arguments: [
          Int64(bitPattern: file.device), Int64(bitPattern: file.inode), file.size,
          file.modifiedNanoseconds,
        ]
      ).map(DocumentID.init(_:))
    }
  }

  package func remember(_ file: FileIdentity, content: DocumentID) throws {
    try write { db in
      try db.execute(
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

  /// 32 bytes instead of 64 characters: this table has a row for every file ever seen.
  private static func bytes(of id: DocumentID) -> Data {
    let digits = id.rawValue.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return Data(
      stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] })
  }
}
