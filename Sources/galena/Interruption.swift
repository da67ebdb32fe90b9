import Dispatch
import Foundation
import Intake
import Pipeline
import Synchronization

/// Ctrl-C and SIGTERM: the first asks for an orderly end, which is brought about by force when it
/// takes too long; the second ends at once. SIGHUP, where it is listened to, asks for an orderly end
/// too, and for beginning anew.
final class Interruption: Sendable {
  /// Documents that are being read may be finished for that long.
  private static let grace = DispatchTimeInterval.seconds(7)
  /// Then their workers are ended, and what is known is written.
  private static let end = DispatchTimeInterval.milliseconds(9_500)

  let stop = StopRequest()
  private let breakOff = Mutex<(@Sendable () -> Void)?>(nil)
  private let isReloading = Mutex(false)

  /// Runs `body`; leaves with 130 when it came to its end because of a signal.
  ///
  /// - Parameter reload: what happens at SIGHUP: `check` says by throwing that it shall go on as it is,
  ///   and otherwise `begin` is called when `body` has come to its end.
  func guarding(
    reload: Reload? = nil, _ body: @escaping @Sendable () async throws -> Void
  ) async throws {
    let task = Task { try await body() }
    breakOff.withLock { $0 = { task.cancel() } }
    let signals = listen() + (reload.map { [listen(for: $0)] } ?? [])
    defer { for source in signals { source.cancel() } }
    do {
      try await task.value
    } catch  where stop.isMade {
      try leave(reload)
    }
    if stop.isMade { try leave(reload) }
  }

  struct Reload: Sendable {
    let check: @Sendable () async throws -> Void
    let begin: @Sendable () throws -> Never
  }

  private func listen() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      source(number) { [self] in interrupt() }
    }
  }

  private func listen(for reload: Reload) -> any DispatchSourceSignal {
    source(SIGHUP) { [self] in
      Task {
        do {
          try await reload.check()
          begin()
        } catch {
          Terminal.error(
            "galena: the settings stay as they are: \(GalenaError.message(of: error))")
        }
      }
    }
  }

  private func source(
    _ number: Int32, _ handler: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: handler)
    source.resume()
    return source
  }

  /// An orderly end from which it goes on; nothing when it comes to its end already.
  private func begin() {
    guard !stop.isMade else { return }
    isReloading.withLock { $0 = true }
    Terminal.error("galena: finishing what is being read, then beginning anew with new settings")
    stop.make()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.grace) { [self] in
      breakOff.withLock { $0 }?()
    }
  }

  private func interrupt() {
    let wasReloading = isReloading.withLock { flag in
      defer { flag = false }
      return flag
    }
    if stop.isMade, !wasReloading { _exit(GalenaExitCode.interrupted.rawValue) }
    Terminal.error("galena: finishing what is being read; again to end at once")
    stop.make()
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.grace) { [self] in
      breakOff.withLock { $0 }?()
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.end) {
      _exit(GalenaExitCode.interrupted.rawValue)
    }
  }

  private func leave(_ reload: Reload?) throws -> Never {
    if isReloading.withLock(\.self), let reload { try reload.begin() }
    Terminal.error("galena: interrupted; what was done is kept, run again to go on")
    Foundation.exit(GalenaExitCode.interrupted.rawValue)
  }
}
