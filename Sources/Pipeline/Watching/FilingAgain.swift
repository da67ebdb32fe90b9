package import Intake
package import LeadModel
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// Files among the failed ones whose documents were read since, by `galena retry`: they go where they
/// would have gone at once, and their notes go.
package struct FilingAgain: Sendable {
  let stores: OpenedStore
  let roots: [WatchRoot]

  /// Roots may have paths with links.
  package init(stores: OpenedStore, roots: [WatchRoot]) {
    self.stores = stores
    self.roots = roots.filter(\.isFiled).map { root in
      var root = root
      root.path = AbsolutePaths.resolve(root.path) ?? root.path
      return root
    }
  }

  /// Gives how many files were put away. One that somebody has taken away, or changed, stays theirs.
  @discardableResult
  package func run(at now: Timestamp) throws -> Int {
    var count = 0
    for root in roots {
      let folder = "\(root.path)/\(WatchRoot.failedFolder)"
      for file in try stores.store.readAgain(inFailed: folder) where try putAway(file, root, now) {
        count += 1
      }
    }
    return count
  }

  private func putAway(
    _ file: Store.ReadAgain, _ root: WatchRoot, _ now: Timestamp
  ) throws -> Bool {
    guard let identity = try? FileIdentity(ofFileAt: file.place) else {
      unlink(FailureNote.path(beside: file.place))
      return false
    }
    guard let content = try? FoundFile(path: file.place, identity: identity).content() else {
      return false
    }
    guard content == file.document else {
      try stores.store.refile(file, to: nil, at: now)
      return false
    }
    let mover = FileMover()
    if root.afterwards == .delete {
      guard stores.isSafe(file.document), try mover.remove(file.place, inState: identity) else {
        return false
      }
      try stores.store.refile(file, to: nil, at: now)
    } else {
      let subfolder = root.relative(file.place).split(separator: "/").dropFirst().dropLast()
      let folder = ([root.path, WatchRoot.doneFolder] + subfolder.map(String.init))
        .joined(separator: "/")
      guard let place = try mover.move(file.place, inState: identity, toFolder: folder) else {
        return false
      }
      try stores.store.refile(file, to: place, at: now)
    }
    unlink(FailureNote.path(beside: file.place))
    return true
  }
}
