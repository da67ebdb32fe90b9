/// What a watched folder asks for.
package enum WatchEvent: Hashable, Sendable {
  /// Something happened to this file; look at it.
  case look(path: String)
  /// The file or folder is not under this name any more.
  case gone(path: String)
  /// Scan everything under this folder: it is new, came back, or events were lost.
  case rescan(folder: String)
  /// A root is not there, vanished or was unmounted; why, where it is known. Nothing under it is known to be deleted; a `rescan`
  /// follows when it is back.
  case unavailable(root: String, reason: IntakeError?)
  /// A folder below a root is not watched; its files are found by scans only.
  case unwatched(IntakeError)
}
