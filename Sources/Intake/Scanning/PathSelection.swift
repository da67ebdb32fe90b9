/// Which files below a folder are meant.
package struct PathSelection: Hashable, Sendable {
  /// Whether folders below are searched.
  package var recursive: Bool
  /// Files that match one of these; all when it is empty.
  package var include: [PathPattern]
  /// Files and folders that match one of these are not meant.
  package var exclude: [PathPattern]

  package init(
    recursive: Bool = true, include: [PathPattern] = [], exclude: [PathPattern] = []
  ) {
    self.recursive = recursive
    self.include = include
    self.exclude = exclude
  }

  package static let everything = PathSelection()

  /// `path` is relative to the folder.
  func admits(file path: String) -> Bool {
    (include.isEmpty || include.contains { $0.matches(path) })
      && !exclude.contains { $0.matches(path) }
  }

  func admits(folder path: String) -> Bool {
    recursive && !exclude.contains { $0.matches(path) || $0.matches(path + "/") }
  }
}
