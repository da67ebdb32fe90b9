/// Finds the files under paths, each folder's names in the order of their bytes.
///
/// Folders are searched recursively; links are followed, and a folder reached twice is searched
/// once. Temporary, hidden and system names are skipped, except for the given paths themselves.
/// Holds the names of the folders on the way down and sixteen bytes per folder seen, not the
/// files: memory follows the largest folder, not the number of files.
package struct FolderScanner: Sendable {
  package let ignored: IgnoredNames
  /// Files and folders left alone wherever they are met, e.g. the store and its originals.
  package let excluded: [String]

  /// Which files below each given folder are meant.
  package let selection: PathSelection

  package init(
    ignoring ignored: IgnoredNames = .usual, excluding excluded: [String] = [],
    selecting selection: PathSelection = .everything
  ) {
    self.ignored = ignored
    self.excluded = excluded
    self.selection = selection
  }

  /// Entries under the paths, in their order, found while iterating.
  package func entries(under paths: [String]) -> FolderScan {
    FolderScan(paths: paths, ignored: ignored, excluded: excluded, selection: selection)
  }
}
