import Glibc

/// Watches folders through inotify and says which paths to look at.
///
/// Pull-based: nothing piles up here while the caller is busy, only in the kernel's bounded
/// queue, whose overflow becomes a `rescan` of every root. It is watching from the moment it was
/// made, so a scan that is started afterwards misses nothing.
package struct FolderWatcher {
  let roots: [String]
  private let recursive: Bool
  private let ignored: IgnoredNames
  private let queue: InotifyQueue
  private var folders = WatchedFolders()
  private var pending: [WatchEvent] = []

  /// Throws when a root cannot be watched; folders below that cannot be are told as `unwatched`.
  package init(
    roots: [String], recursive: Bool = true, ignoring ignored: IgnoredNames = .usual
  ) throws(IntakeError) {
    self.roots = roots.map(Self.withoutTrailingSlashes)
    self.recursive = recursive
    self.ignored = ignored
    queue = try InotifyQueue()
    for root in self.roots { try watchRoot(root) }
  }

  /// The next events, each once, in their order; empty when the time is up or the task was
  /// cancelled. At most one kernel buffer (64 KB) of events at a time.
  package mutating func next(waitingAtMost timeout: Duration) async throws(IntakeError)
    -> [WatchEvent]
  {
    rejoinRoots()
    if pending.isEmpty {
      await queue.wait(atMost: timeout)
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
      handle(event.mask, at: "\(folder)/\(event.name)")
    }
  }

  private mutating func handle(_ mask: UInt32, at path: String) {
    if mask.has(IN_MOVED_FROM) || mask.has(IN_DELETE) {
      forget(under: path)
      pending.append(.gone(path: path))
    } else if (try? FileStatus(at: path))?.kind != .folder {
      pending.append(.look(path: path))
    } else if recursive {
      watchTree(path)
      pending.append(.rescan(folder: path))
    }
  }

  /// A folder below a root that was moved is told by its parent; a moved root has none.
  private mutating func lose(_ folder: String, selfMoved: Bool) {
    guard roots.contains(folder) else {
      if !selfMoved { forget(under: folder) }
      return
    }
    forget(under: folder)
    pending.append(.unavailable(root: folder))
  }

  /// After an overflow folders may have come and gone unseen.
  private mutating func startOver() {
    for root in roots {
      forget(under: root)
      if (try? watchRoot(root)) != nil { pending.append(.rescan(folder: root)) }
    }
  }

  private mutating func rejoinRoots() {
    for root in roots where !folders.contains(root) {
      if (try? watchRoot(root)) != nil { pending.append(.rescan(folder: root)) }
    }
  }

  private mutating func watchRoot(_ root: String) throws(IntakeError) {
    guard let watch = try queue.watch(root) else { return }
    folders.add(watch, root)
    if recursive { watchChildren(of: root) }
  }

  /// Watches a folder before its names are read, so that none slips in between.
  private mutating func watchTree(_ folder: String) {
    do throws(IntakeError) {
      guard let watch = try queue.watch(folder) else { return }
      folders.add(watch, folder)
      watchChildren(of: folder)
    } catch  where error.code != .vanished {
      pending.append(.unwatched(error))
    } catch {}
  }

  private mutating func watchChildren(of folder: String) {
    guard var names = try? NameList(ofFolderAt: folder) else { return }
    while let name = names.popNext() {
      let path = "\(folder)/\(name.text)"
      guard name.isUTF8, ignored.reason(toSkip: name.text) == nil else { continue }
      if (try? FileStatus(at: path))?.kind == .folder { watchTree(path) }
    }
  }

  private mutating func forget(under path: String) {
    guard folders.contains(path) else { return }
    for watch in folders.remove(under: path) { queue.forget(watch) }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}

extension UInt32 {
  fileprivate func has(_ flag: Int32) -> Bool { self & UInt32(bitPattern: flag) != 0 }
}
