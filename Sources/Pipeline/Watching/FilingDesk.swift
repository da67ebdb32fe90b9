import Intake
import LeadModel
import Storage

/// Files of roots from which files are taken away, until their documents are read.
struct FilingDesk {
  private struct Pending {
    let root: WatchRoot
    let known: KnownFile
  }

  let store: Store
  let now: @Sendable () -> Timestamp
  private var pending: [String: Pending] = [:]

  init(store: Store, now: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.now = now
  }

  var isEmpty: Bool { pending.isEmpty }

  /// Does nothing for a root in which files are left.
  mutating func add(_ known: KnownFile, in root: WatchRoot) {
    if root.isFiled { pending[known.file.path] = Pending(root: root, known: known) }
  }

  /// Files everything whose document has been read; gives how many files were filed.
  mutating func fileFinished() throws -> Int {
    guard !pending.isEmpty else { return 0 }
    let documents = try store.statuses(of: Set(pending.values.map(\.known.document)))
    var count = 0
    for path in pending.keys.sorted() {
      guard let item = pending[path], let document = documents[item.known.document],
        [.done, .partial, .failed].contains(document.status)
      else { continue }
      pending[path] = nil
      if try file(item, document) { count += 1 }
    }
    return count
  }

  private func file(_ item: Pending, _ document: StoredDocument) throws -> Bool {
    let (path, identity) = (item.known.file.path, item.known.file.identity)
    let mover = FileMover()
    let subfolder = item.root.relative(path).split(separator: "/").dropLast()
    let failed = document.status == .failed
    let base = failed ? WatchRoot.failedFolder : WatchRoot.doneFolder
    if !failed, item.root.afterwards == .delete {
      guard try mover.remove(path, inState: identity) else { return false }
      try store.file(path, to: nil, at: now())
      return true
    }
    let folder = ([item.root.path, base] + subfolder.map(String.init)).joined(separator: "/")
    guard let place = try mover.move(path, inState: identity, toFolder: folder) else {
      return false
    }
    if failed { try FailureNote(document: document, place: place, origin: path).write() }
    try store.file(path, to: place, at: now())
    return true
  }
}
