import Dispatch
import Foundation
import Intake
import Pipeline
import Synchronization

/// Ctrl-C and SIGTERM: the first asks for an orderly end, which is brought about by force when it
/// takes too long; the second ends at once.
final class Interruption: Sendable {
  /// Documents that are being read may be finished for that long.
  private static let grace = DispatchTimeInterval.seconds(7)
  /// Then their workers are ended, and what is known is written.
  private static let end = DispatchTimeInterval.milliseconds(9_500)

  let stop = StopRequest()
  private let breakOff = Mutex<(@Sendable () -> Void)?>(nil)

  /// Runs `body`; leaves with 130 when it came to its end because of a signal.
  func guarding(_ body: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task { try await body() }
    breakOff.withLock { $0 = { task.cancel() } }
    let signals = listen()
    defer { for source in signals { source.cancel() } }
    do {
      try await task.value
    } catch  where stop.isMade {
      leave()
    }
    if stop.isMade { leave() }
  }

  private func listen() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in interrupt() }
      source.resume()
      return source
    }
  }

  private func interrupt() {
    if stop.isMade { _exit(GalenaExitCode.interrupted.rawValue) }
    Terminal.error("galena: finishing what is being read; again to end at once")
    stop.make()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.grace) { [self] in
      breakOff.withLock { $0 }?()
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.end) {
      _exit(GalenaExitCode.interrupted.rawValue)
    }
  }

  private func leave() -> Never {
    Terminal.error("galena: interrupted; what was done is kept, run again to go on")
    Foundation.exit(GalenaExitCode.interrupted.rawValue)
  }
}
