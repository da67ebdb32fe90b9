import GRDB

/// Why the store could not do it: a stable code, and a message with the remedy.
///
/// Names tables, codes and lengths, never a stored value.
package struct StorageError: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    case locked
    case diskFull = "disk-full"
    case corrupt
    case notAStore = "not-a-store"
    case newerSchema = "newer-schema"
    case readOnly = "read-only"
    case cannotOpen = "cannot-open"
    case inputOutput = "input-output"
    /// Somebody else took the document over; what was found out is theirs to write.
    case claimLost = "claim-lost"
    case unknownID = "unknown-id"
    /// A value breaks a rule of the schema: a mistake of the program.
    case constraint
    /// A stored value could not be decoded.
    case unreadableValue = "unreadable-value"
    case other
  }

  package let code: Code
  /// The store's file.
  package let path: String
  /// SQLite's words or the id in question, or `nil`.
  package let detail: String?

  package init(_ code: Code, path: String, detail: String? = nil) {
    self.code = code
    self.path = path
    self.detail = detail
  }

  init(_ error: DatabaseError, path: String) {
    let code: Code =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_FULL: .diskFull
      case .SQLITE_CORRUPT: .corrupt
      case .SQLITE_NOTADB: .notAStore
      case .SQLITE_READONLY: .readOnly
      case .SQLITE_CANTOPEN: .cannotOpen
      case .SQLITE_IOERR: .inputOutput
      case .SQLITE_CONSTRAINT: .constraint
      default: .other
      }
    let extended = error.extendedResultCode.rawValue
    self.init(code, path: path, detail: "SQLite \(extended): \(error.message ?? "no message")")
  }

  /// Whether the same call can succeed later without anybody repairing anything.
  package var isTransient: Bool { [.locked, .diskFull].contains(code) }

  package var message: String { detail.map { "\(remedy) (\($0))" } ?? remedy }

  package var description: String { "\(code.rawValue): \(path): \(message)" }

  private var remedy: String {
    switch code {
    case .locked: "another process is writing; wait for it to end, then run again"
    case .diskFull: "the disk is full; free space and run again, nothing was lost"
    case .corrupt:
      "the file is damaged; restore a backup, or `sqlite3 FILE .recover` into a new one"
    case .notAStore: "this is not a SQLite database; choose another --store"
    case .newerSchema: "the store was written by a newer galena; update this one"
    case .readOnly: "the store cannot be written; check the permissions of the file and its folder"
    case .cannotOpen: "the store cannot be opened; check that its folder exists and is writable"
    case .inputOutput: "the disk reports an error; check it, then run again"
    case .claimLost: "another worker took this document over; its result counts, drop this one"
    case .unknownID: "no such id in this store; check it with `galena leads`"
    case .constraint: "a value breaks a rule of the store; please report this as a bug"
    case .unreadableValue: "a stored value cannot be decoded; was it written by a newer galena?"
    case .other: "SQLite refused; run `galena doctor`"
    }
  }
}
