import Synchronization

/// Turns reports of progress, however many, into at most two heartbeats per second.
package final class Heartbeat: Sendable {
  private static let shortestPause = Duration.milliseconds(500)

  private let last: Mutex<ContinuousClock.Instant>
  private let now: @Sendable () -> ContinuousClock.Instant
  private let send: @Sendable () -> Void

  /// `send` is called for the first time when some time has passed.
  package init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    send: @escaping @Sendable () -> Void
  ) {
    self.now = now
    self.send = send
    last = Mutex(now())
  }

  /// Something has been done.
  package func beat() {
    let time = now()
    let isDue = last.withLock { last in
      guard time - last >= Self.shortestPause else { return false }
      last = time
      return true
    }
    if isDue { send() }
  }
}
