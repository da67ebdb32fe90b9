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
}

/// The version that `--version` prints and extractions carry.
package enum GalenaVersion {
  package static let current = "0.1.0"
}
