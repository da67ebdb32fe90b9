import Storage

/// The exit codes of `galena`, as docs/formats.md lists them.
package enum GalenaExitCode: Int32, Sendable {
  case done = 0
  /// Finished, but some documents failed or are partial.
  case incomplete = 1
  case usage = 2
  case configuration = 3
  case store = 4
  case installation = 5
  case interrupted = 130
}

/// Why a command cannot go on: one sentence with the remedy, and the exit code it leads to.
package struct GalenaError: Error, Sendable {
  package let exitCode: GalenaExitCode
  package let message: String

  package init(_ exitCode: GalenaExitCode, _ message: String) {
    self.exitCode = exitCode
    self.message = message
  }

  /// What a log may say of an error: errors of Galena name ids and remedies only, of others the kind
  /// is told.
  package static func message(of error: any Error) -> String {
    switch error {
    case let error as GalenaError: error.message
    case let error as StorageError: error.message
    default: "\(type(of: error))"
    }
  }
}

/// The version that `--version` prints and extractions carry.
package enum GalenaVersion {
  package static let current = "0.1.0"
}
