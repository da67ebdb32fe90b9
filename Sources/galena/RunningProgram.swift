import Foundation
import Pipeline

/// This program as it was started, to begin anew in the same process.
struct RunningProgram: Sendable {
  private let path: String
  private let arguments: [String]

  /// To be made at the start: the program may be replaced by a newer one while it runs.
  init() {
    path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    arguments = CommandLine.arguments
  }

  /// Puts the program in this process's place; what is open closes (execve(2), O_CLOEXEC).
  ///
  /// - Throws: `GalenaError` of the installation when that is refused.
  func beginAnew() throws -> Never {
    // What is ignored or blocked here, as in every thread of Dispatch, would stay so.
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    var pointers = arguments.map { strdup($0) } + [nil]
    execv(path, &pointers)
    throw GalenaError(
      .installation, "the program cannot be started anew; start galena serve again")
  }
}
