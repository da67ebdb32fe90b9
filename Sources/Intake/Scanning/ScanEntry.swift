/// What a scan says of one path.
package enum ScanEntry: Hashable, Sendable {
  case file(FoundFile)
  /// Left alone on purpose.
  case skipped(path: String, reason: SkipReason)
  /// A file or folder that should have been looked at and could not be; the scan goes on.
  case unreadable(IntakeError)

  package var path: String {
    switch self {
    case .file(let file): file.path
    case .skipped(let path, _): path
    case .unreadable(let error): error.path
    }
  }
}

/// A regular file and its state when it was found.
package struct FoundFile: Hashable, Sendable {
  package let path: String
  package let identity: FileIdentity

  package init(path: String, identity: FileIdentity) {
    self.path = path
    self.identity = identity
  }
}

/// Why a path was left alone. Raw values are stable: they end up in the ledger.
package enum SkipReason: String, Hashable, Sendable, CaseIterable {
  case hidden
  case temporaryName = "temporary-name"
  case systemFile = "system-file"
  case pipe, socket, device
  case brokenLink = "broken-link"
  /// A folder reached a second time through a link or an overlapping root.
  case visitedFolder = "visited-folder"
  /// The store itself, or its originals.
  case excluded
  /// Left out by what was asked for: patterns, a date, a limit.
  case notIncluded = "not-included"
  /// Its name is not UTF-8 and could not be told to anybody; rename it.
  case nameNotUTF8 = "name-not-utf8"
}
