/// Which watch stands for which folder, under the name by which it was reached.
struct WatchedFolders {
  private var paths: [Int32: String] = [:]
  private var watches: [String: Int32] = [:]

  subscript(watch: Int32) -> String? { paths[watch] }

  func contains(_ path: String) -> Bool { watches[path] != nil }

  mutating func add(_ watch: Int32, _ path: String) {
    paths[watch] = path
    watches[path] = watch
  }

  mutating func remove(_ watch: Int32) {
    if let path = paths.removeValue(forKey: watch) { watches[path] = nil }
  }

  /// Forgets a folder and all below it; gives their watches, in order.
  mutating func remove(under folder: String) -> [Int32] {
    let below = folder + "/"
    let removed = paths.filter { $0.value == folder || $0.value.hasPrefix(below) }.keys.sorted()
    removed.forEach { remove($0) }
    return removed
  }
}
