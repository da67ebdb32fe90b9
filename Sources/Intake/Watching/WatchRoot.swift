/// A watched folder and what is done with the files in it.
package struct WatchRoot: Hashable, Sendable {
  /// How changes are noticed.
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// The kernel tells; only of what programs on this machine do.
    case inotify
    /// The folder is read every so often: for network shares.
    case poll
    case both
  }

  /// What becomes of a file that was read.
  package enum Afterwards: String, Hashable, Sendable, CaseIterable {
    case leave
    /// Moved to `done/` in the root.
    case done
    case delete
  }

  /// Where files are put that were read, and that could not be.
  package static let doneFolder = "done"
  package static let failedFolder = "failed"

  /// Absolute, without a slash at its end, unless it was given otherwise.
  package var path: String
  package var selection: PathSelection
  package var method: Method
  package var pollInterval: Duration
  package var afterwards: Afterwards
  /// Files and folders that are never looked at, by their paths: the store, for one.
  package var excluded: [String] = []

  package init(
    path: String, selection: PathSelection = .everything, method: Method = .inotify,
    pollInterval: Duration = .seconds(30), afterwards: Afterwards = .leave
  ) {
    self.path = Self.withoutTrailingSlashes(path)
    self.selection = selection
    self.method = method
    self.pollInterval = pollInterval
    self.afterwards = afterwards
  }

  /// Whether files go to `done/` and `failed/`, which are not watched then.
  package var isFiled: Bool { afterwards != .leave }

  /// Whether a path lies in the root, or is the root.
  package func contains(_ other: String) -> Bool {
    other == path || other.hasPrefix(path == "/" ? path : path + "/")
  }

  /// A path in the root without the root in front.
  package func relative(_ other: String) -> String {
    String(other.dropFirst(path.count).drop { $0 == "/" })
  }

  /// Whether a folder in the root is to be watched.
  func watches(folder: String) -> Bool {
    let name = relative(folder)
    if isExcluded(folder) { return false }
    if isFiled, name == Self.doneFolder || name == Self.failedFolder { return false }
    return selection.admits(folder: name)
  }

  /// Whether a file in the root is meant.
  package func admits(file: String) -> Bool {
    let name = relative(file)
    if isExcluded(file) { return false }
    let top = name.prefix { $0 != "/" }
    if isFiled, name.contains("/"), top == Self.doneFolder || top == Self.failedFolder {
      return false
    }
    return (selection.recursive || !name.contains("/")) && selection.admits(file: name)
  }

  private func isExcluded(_ path: String) -> Bool {
    excluded.contains { path == $0 || path.hasPrefix($0 + "/") }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
