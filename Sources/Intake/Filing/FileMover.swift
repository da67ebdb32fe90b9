import Glibc

/// Puts a file that was read out of the way, and nothing else: what has another state meanwhile is
/// put back.
package struct FileMover: Sendable {
  package init() {}

  /// Moves the file to a folder, under its name or one like it; gives its path there.
  ///
  /// `nil` when the file is not in that state any more, is a link, or is gone: then it stays.
  package func move(
    _ path: String, inState identity: FileIdentity, toFolder folder: String
  ) throws(IntakeError) -> String? {
    guard Self.isStill(path, identity) else { return nil }
    try Directory.make(folder)
    let place = try Self.reserve(name: Self.name(of: path), in: folder)
    guard rename(path, place) == 0 else {
      let error = errno
      unlink(place)
      if error == ENOENT { return nil }
      throw IntakeError(writing: place, errorNumber: error)
    }
    if Self.isStill(place, identity) { return place }
    // Somebody wrote there between the look and the move.
    try Self.putBack(place, to: path)
    return nil
  }

  /// Removes the file; `false` when it is not in that state any more, is a link, or is gone.
  package func remove(
    _ path: String, inState identity: FileIdentity
  ) throws(IntakeError) -> Bool {
    // Moved away first: what lies under a name of ours cannot be replaced by anybody any more.
    let trash = path.dropLast(Self.name(of: path).count) + Self.trashName
    guard let place = try move(path, inState: identity, toFolder: String(trash)) else {
      return false
    }
    unlink(place)
    rmdir(String(trash))
    return true
  }

  /// Hidden, so that no scan looks into it.
  private static let trashName = ".galena-removed"

  private static func isStill(_ path: String, _ identity: FileIdentity) -> Bool {
    guard let status = try? FileStatus(at: path, followingLinks: false) else { return false }
    return status.kind == .file && status.identity == identity
  }

  private static func putBack(_ place: String, to path: String) throws(IntakeError) {
    // link(2) never replaces: what came there meanwhile is newer, and both stay.
    if link(place, path) == 0 { unlink(place) }
  }

  /// Makes an empty file of a name that is not taken yet: `offer.pdf`, then `offer (2).pdf`.
  private static func reserve(name: String, in folder: String) throws(IntakeError) -> String {
    for number in 1...9_999 {
      let path = "\(folder)/\(number == 1 ? name : Self.numbered(name, number))"
      let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        close(descriptor)
        return path
      }
      guard errno == EEXIST else { throw IntakeError(writing: path) }
    }
    throw IntakeError(writing: folder, errorNumber: EEXIST)
  }

  private static func numbered(_ name: String, _ number: Int) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return "\(name) (\(number))"
    }
    return "\(name[..<dot]) (\(number))\(name[dot...])"
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
