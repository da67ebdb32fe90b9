import Glibc

/// Gives paths the one name that a file has from wherever it is reached: links and `..` resolved.
///
/// Files of one folder follow each other, so the folder is resolved once.
struct AbsolutePaths {
  private var folder: (given: Substring, resolved: String)?

  mutating func path(of given: String) -> String {
    guard let slash = given.lastIndex(of: "/"), !Self.isLink(given) else {
      return Self.resolve(given) ?? given
    }
    let name = given[given.index(after: slash)...]
    guard !name.isEmpty, name != ".", name != ".." else { return Self.resolve(given) ?? given }
    let above = given[..<slash]
    if folder?.given != above {
      guard let resolved = Self.resolve(above.isEmpty ? "/" : String(above)) else { return given }
      folder = (above, resolved == "/" ? "" : resolved)
    }
    return (folder?.resolved ?? "") + "/" + name
  }

  /// `nil` when the path leads nowhere.
  static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
