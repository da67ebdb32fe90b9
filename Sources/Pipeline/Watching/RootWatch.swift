import Intake
import LeadModel
import Storage

/// The watched roots: what the kernel tells of them, and when the polled ones are read again.
struct RootWatch {
  private struct Polling {
    let interval: Duration
    var due: Duration
  }

  let roots: [WatchRoot]
  private(set) var states: [String: RootState]
  private var watcher: FolderWatcher?
  private var polling: [String: Polling] = [:]
  private let start = ContinuousClock.now

  /// What a look at the roots asks for.
  enum Task: Hashable {
    case look(String)
    case gone(String)
    case rescan(String)
  }

  /// Never fails: a root that cannot be watched is polled, one that is not there is waited for.
  init(roots: [WatchRoot]) {
    self.roots = roots
    states = Dictionary(
      roots.map { ($0.path, RootState(path: $0.path, state: .watched)) }
    ) { first, _ in first }
    let watched = roots.filter { $0.method != .poll }
    for root in roots where root.method != .inotify { poll(root, reason: nil) }
    do {
      if !watched.isEmpty { watcher = try FolderWatcher(roots: watched) }
    } catch {
      for root in watched { poll(root, reason: error.message) }
    }
  }

  /// Waits for something to do; at most that long.
  mutating func next(
    waitingAtMost limit: Duration, or stop: StopRequest
  ) async throws -> [Task] {
    let due = polling.values.map(\.due).min().map { max($0 - elapsed, .zero) }
    let patience = min(limit, due ?? limit)
    var tasks: [Task] = []
    if watcher != nil {
      for event in try await watcher?.next(waitingAtMost: patience, or: stop) ?? [] {
        tasks += handle(event)
      }
    } else {
      await stop.sleep(for: patience)
    }
    return tasks + pollDue()
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  private mutating func handle(_ event: WatchEvent) -> [Task] {
    switch event {
    case .look(let path): return [.look(path)]
    case .gone(let path): return [.gone(path)]
    case .rescan(let folder):
      if states[folder]?.state == .unavailable { set(folder, .watched, nil) }
      return [.rescan(folder)]
    case .unavailable(let root, let reason):
      if let reason, reason.code == .watchLimit, let root = roots.first(where: { $0.path == root })
      {
        poll(root, reason: reason.message)
      } else {
        set(root, .unavailable, reason?.message ?? Self.absent)
      }
      return []
    case .unwatched(let error):
      guard let root = roots.first(where: { $0.contains(error.path) }) else { return [] }
      poll(
        root,
        reason: "\(error.path) \(error.message); the root is read every "
          + "\(root.pollInterval.components.seconds) s instead")
      return []
    }
  }

  private mutating func pollDue() -> [Task] {
    var tasks: [Task] = []
    for root in roots {
      guard var item = polling[root.path], item.due <= elapsed else { continue }
      item.due = elapsed + item.interval
      polling[root.path] = item
      if FolderPresence.isThere(root.path) {
        if states[root.path]?.state == .unavailable {
          set(root.path, root.method == .both ? .watched : .polled, nil)
        }
        tasks.append(.rescan(root.path))
      } else {
        set(root.path, .unavailable, Self.absent)
      }
    }
    return tasks
  }

  private mutating func poll(_ root: WatchRoot, reason: String?) {
    if polling[root.path] == nil {
      polling[root.path] = Polling(interval: root.pollInterval, due: elapsed)
    }
    set(root.path, root.method == .both && reason == nil ? .watched : .polled, reason)
  }

  private mutating func set(_ root: String, _ state: RootState.State, _ reason: String?) {
    states[root]?.state = state
    states[root]?.reason = reason
  }

  private static let absent =
    "is not there; nothing under it counts as deleted, and it is read when it is back"
}
