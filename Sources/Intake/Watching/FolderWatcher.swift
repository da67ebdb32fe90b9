import Glibc

/// Watches folders through inotify and says which paths to look at.
///
/// Pull-based: nothing piles up here while the caller is busy, only in the kernel's bounded
/// queue, whose overflow becomes a `rescan` of every root. It is watching from the moment it was
/// made, so a scan that is started afterwards misses nothing.
package struct FolderWatcher {
  private let roots: [WatchRoot]
  private let ignored: IgnoredNames
  private let queue: InotifyQueue
  private var folders = WatchedFolders()
  private var pending: [WatchEvent] = []
  /// What the root's path led to when it was watched: something else means a mount came or went.
  private var identities: [String: FolderIdentity] = [:]

  /// Throws when a root cannot be watched; folders below that cannot be are told as `unwatched`.
  package init(
    roots: [String], recursive: Bool = true, ignoring ignored: IgnoredNames = .usual
  ) throws(IntakeError) {
    try self.init(
      roots: roots.map { WatchRoot(path: $0, selection: .init(recursive: recursive)) },
      ignoring: ignored)
    for root in self.roots where !folders.contains(root.path) { try watchRoot(root) }
  }

  /// Roots that are not there, or cannot be watched, are told by the first `next`.
  package init(
    roots: [WatchRoot], ignoring ignored: IgnoredNames = .usual
  ) throws(IntakeError) {
    self.roots = roots
    self.ignored = ignored
    queue = try InotifyQueue()
    for root in roots { tryToWatch(root) }
  }

  /// The next events, each once, in their order; empty when the time is up, a stop was asked for
  /// or the task was cancelled. At most one kernel buffer (64 KB) of events at a time.
  package mutating func next(
    waitingAtMost timeout: Duration, or stop: StopRequest? = nil
  ) async throws(IntakeError) -> [WatchEvent] {
    rejoinRoots()
    if pending.isEmpty {
      await queue.wait(atMost: timeout, or: stop)
      for event in try queue.read() { handle(event) }
    }
    defer { pending = [] }
    var seen: Set<WatchEvent> = []
    return pending.filter { seen.insert($0).inserted }
  }

  private mutating func handle(_ event: InotifyQueue.Event) {
    if event.mask.has(IN_Q_OVERFLOW) { return startOver() }
    guard let folder = folders[event.watch] else { return }
    if event.mask.has(IN_IGNORED) || event.mask.has(IN_DELETE_SELF) || event.mask.has(IN_UNMOUNT)
      || event.mask.has(IN_MOVE_SELF)
    {
      lose(folder, selfMoved: event.mask.has(IN_MOVE_SELF))
    } else if ignored.reason(toSkip: event.name) == nil {
      handle(event.mask, at: "\(folder)/\(event.name)", in: root(of: folder))
    }
  }

  private mutating func handle(_ mask: UInt32, at path: String, in root: WatchRoot?) {
    guard let root else { return }
    if mask.has(IN_MOVED_FROM) || mask.has(IN_DELETE) {
      forget(under: path)
      pending.append(.gone(path: path))
    } else if (try? FileStatus(at: path))?.kind != .folder {
      pending.append(.look(path: path))
    } else if root.watches(folder: path) {
      watchTree(path, in: root)
      pending.append(.rescan(folder: path))
    }
  }

  /// A folder below a root that was moved is told by its parent; a moved root has none.
  private mutating func lose(_ folder: String, selfMoved: Bool) {
    guard roots.contains(where: { $0.path == folder }) else {
      if !selfMoved { forget(under: folder) }
      return
    }
    forget(under: folder)
    pending.append(.unavailable(root: folder, reason: nil))
  }

  /// After an overflow folders may have come and gone unseen.
  private mutating func startOver() {
    for root in roots {
      forget(under: root.path)
      if (try? watchRoot(root)) != nil { pending.append(.rescan(folder: root.path)) }
    }
  }

  private mutating func rejoinRoots() {
    for root in roots {
      if folders.contains(root.path) {
        guard FolderIdentity(at: root.path) != identities[root.path] else { continue }
        forget(under: root.path)
        pending.append(.unavailable(root: root.path, reason: nil))
      }
      if (try? watchRoot(root)) != nil { pending.append(.rescan(folder: root.path)) }
    }
  }

  private mutating func tryToWatch(_ root: WatchRoot) {
    do throws(IntakeError) {
      try watchRoot(root)
    } catch {
      pending.append(.unavailable(root: root.path, reason: error))
    }
  }

  private mutating func watchRoot(_ root: WatchRoot) throws(IntakeError) {
    guard let watch = try queue.watch(root.path) else { return }
    folders.add(watch, root.path)
    identities[root.path] = FolderIdentity(at: root.path)
    if root.selection.recursive { watchChildren(of: root.path, in: root) }
  }

  /// Watches a folder before its names are read, so that none slips in between.
  private mutating func watchTree(_ folder: String, in root: WatchRoot) {
    do throws(IntakeError) {
      guard let watch = try queue.watch(folder) else { return }
      folders.add(watch, folder)
      watchChildren(of: folder, in: root)
    } catch  where error.code != .vanished {
      pending.append(.unwatched(error))
    } catch {}
  }

  private mutating func watchChildren(of folder: String, in root: WatchRoot) {
    guard var names = try? NameList(ofFolderAt: folder) else { return }
    while let name = names.popNext() {
      let path = "\(folder)/\(name.text)"
      guard name.isUTF8, ignored.reason(toSkip: name.text) == nil else { continue }
      if (try? FileStatus(at: path))?.kind == .folder, root.watches(folder: path) {
        watchTree(path, in: root)
      }
    }
  }

  private mutating func forget(under path: String) {
    guard folders.contains(path) else { return }
    for watch in folders.remove(under: path) { queue.forget(watch) }
  }

  private func root(of folder: String) -> WatchRoot? { roots.first { $0.contains(folder) } }
}

/// Which folder a path leads to.
struct FolderIdentity: Hashable {
  let device: UInt64
  let inode: UInt64

  /// `nil` when it leads to none.
  init?(at path: String) {
    guard let status = try? FileStatus(at: path), status.kind == .folder else { return nil }
    (device, inode) = (status.identity.device, status.identity.inode)
  }
}

extension UInt32 {
  fileprivate func has(_ flag: Int32) -> Bool { self & UInt32(bitPattern: flag) != 0 }
}
