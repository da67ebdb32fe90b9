import LeadModel
import Storage
import Synchronization

/// What was looked at, on its way to the audit log: written together every second, so that a
/// reader does not wait for a writer. The same person looking at the same thing within ten
/// minutes is one entry.
final class AccessLog: Sendable {
  private static let minutesOfOneLook = 10.0
  private static let mostKept = 100_000

  private struct State {
    var waiting: [Access] = []
    var lastLooks: [String: Timestamp] = [:]
  }

  private let store: Store
  private let state = Mutex(State())

  init(store: Store) { self.store = store }

  func viewed(_ subject: String, by user: String, at now: Timestamp) {
    state.withLock { state in
      let key = "\(user)\n\(subject)"
      if let last = state.lastLooks[key],
        now.days(since: last) * 24 * 60 < Self.minutesOfOneLook
      {
        return
      }
      if state.lastLooks.count > Self.mostKept { state.lastLooks.removeAll() }
      state.lastLooks[key] = now
      state.waiting.append(Access(.viewed, by: user, subject: subject, at: now))
    }
  }

  func note(
    _ kind: Access.Kind, by user: String, subject: String, detail: String = "", at now: Timestamp
  ) {
    state.withLock {
      $0.waiting.append(Access(kind, by: user, subject: subject, detail: detail, at: now))
    }
  }

  /// Writes what waits; what could not be written waits on.
  func write() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    guard !waiting.isEmpty else { return }
    do {
      try store.save(waiting)
    } catch {
      state.withLock { $0.waiting = waiting + $0.waiting }
    }
  }

  /// Writes every second until it is cancelled, and once more then.
  func run() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(1))
      await Aside.run { self.write() }
    }
  }
}
