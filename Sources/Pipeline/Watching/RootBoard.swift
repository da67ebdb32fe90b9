import Intake
import LeadModel
import Storage

/// Keeps the store told of how the roots are: when something changes, and not all too often.
struct RootBoard {
  private static let pause = Duration.seconds(2)

  let store: Store
  let now: @Sendable () -> Timestamp
  let log: RunLog
  private var shown: [RootState] = []
  private var shownAt: ContinuousClock.Instant?

  init(store: Store, now: @escaping @Sendable () -> Timestamp, log: RunLog) {
    self.store = store
    self.now = now
    self.log = log
  }

  /// A store that is locked or full at the moment is told the next time.
  mutating func show(_ states: [String: RootState], _ desk: WatchDesk, _ roots: [WatchRoot]) {
    let instant = ContinuousClock.now
    let isUrgent =
      states.values.map(\.state).sorted(by: Self.order)
      != shown.map(\.state).sorted(by: Self.order)
    if !isUrgent, let shownAt, instant - shownAt < Self.pause { return }
    let current = Self.current(states, desk, roots)
    guard current != shown else { return }
    tellLog(current)
    guard (try? store.tell(current, owner: .current, at: now())) != nil else { return }
    (shown, shownAt) = (current, instant)
  }

  func end(_ states: [String: RootState], _ desk: WatchDesk, _ roots: [WatchRoot]) {
    let last = Self.current(states, desk, roots).map { root in
      var root = root
      root.state = .ended
      return root
    }
    try? store.tell(last, owner: .current, at: now())
  }

  private func tellLog(_ current: [RootState]) {
    for (index, root) in current.enumerated()
    where shown.first(where: { $0.path == root.path })?.state != root.state {
      log.tell(
        root.state == .unavailable ? .warning : .info, "root.\(root.state.rawValue)", at: now(),
        message: Self.message(of: root), count: index + 1)
    }
  }

  /// A log names no folder.
  private static func message(of root: RootState) -> String? {
    guard let reason = root.reason else { return nil }
    return root.state == .unavailable
      ? reason : "not all of it can be watched through inotify; galena status says more"
  }

  private static func current(
    _ states: [String: RootState], _ desk: WatchDesk, _ roots: [WatchRoot]
  ) -> [RootState] {
    roots.compactMap { root in
      guard var state = states[root.path] else { return nil }
      (state.waiting, state.oldestWaiting) = desk.waiting(in: root)
      return state
    }
  }

  private static func order(_ a: RootState.State, _ b: RootState.State) -> Bool {
    a.rawValue < b.rawValue
  }
}
