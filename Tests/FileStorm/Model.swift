import LeadModel

/// What stands where since when, as the storm left it: the oracle.
///
/// Times are seconds since the storm began.
struct Model {
  /// A file's bytes under one or more names.
  final class Inode {
    var content: Content
    /// When it was last written to or touched; `nil` while somebody is writing.
    var since: Double?

    init(_ content: Content, since: Double?) {
      self.content = content
      self.since = since
    }
  }

  /// A content that stood unchanged at a path.
  struct Stand: Hashable {
    let document: DocumentID
    let path: String
    let from: Double
    let to: Double
  }

  /// Every file under the root, by its path.
  private(set) var files: [String: (inode: Inode, since: Double)] = [:]
  private(set) var stands: [Stand] = []
  /// Contents that may be in the store: whole ones, and parts that stood there closed.
  private(set) var possible: Set<DocumentID> = []

  mutating func allow(_ content: Content) { possible.insert(content.id) }

  /// The file is there under this name from now on.
  mutating func place(_ path: String, _ inode: Inode, at now: Double) {
    remove(path, at: now)
    files[path] = (inode, now)
  }

  mutating func remove(_ path: String, at now: Double) {
    guard let file = files.removeValue(forKey: path) else { return }
    note(path, file.inode, since: file.since, until: now)
  }

  /// Something is about to happen to these bytes, under whatever names.
  mutating func disturb(_ inode: Inode, at now: Double) {
    for (path, file) in files where file.inode === inode {
      note(path, inode, since: file.since, until: now)
      files[path] = (inode, now)
    }
  }

  /// All stands, those that last until now among them.
  func allStands(until now: Double) -> [Stand] {
    var model = self
    for path in files.keys { model.remove(path, at: now) }
    return model.stands
  }

  private mutating func note(_ path: String, _ inode: Inode, since: Double, until now: Double) {
    guard let written = inode.since else { return }
    stands.append(
      Stand(document: inode.content.id, path: path, from: max(since, written), to: now))
  }
}
