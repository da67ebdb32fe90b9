/// One pass over paths; a lazy sequence that is iterated once.
package struct FolderScan: Sequence, IteratorProtocol {
  private var roots: ArraySlice<String>
  private let ignored: IgnoredNames
  private let excluded: Set<Inode>
  private let selection: PathSelection
  private var open: [Frame] = []
  private var visited: Set<Inode> = []

  init(
    paths: [String], ignored: IgnoredNames, excluded: [String], selection: PathSelection
  ) {
    roots = paths[...]
    self.ignored = ignored
    self.selection = selection
    self.excluded = Set(
      excluded.compactMap { (try? FileStatus(at: $0)).map { Inode($0.identity) } })
  }

  package mutating func next() -> ScanEntry? {
    while true {
      guard let last = open.indices.last else {
        guard let root = roots.popFirst() else { return nil }
        if let entry = look(at: root, as: nil) { return entry }
        continue
      }
      guard let name = open[last].names.popNext() else {
        open.removeLast()
        continue
      }
      if let entry = look(at: name, in: open[last]) { return entry }
    }
  }

  private mutating func look(at name: NameList.Name, in folder: Frame) -> ScanEntry? {
    let path = Self.join(folder.path, name.text)
    guard name.isUTF8 else { return .skipped(path: path, reason: .nameNotUTF8) }
    if let reason = ignored.reason(toSkip: name.text) {
      return .skipped(path: path, reason: reason)
    }
    let relative = folder.relative.isEmpty ? name.text : Self.join(folder.relative, name.text)
    return look(at: path, as: relative)
  }

  /// `relative` to the given path, or `nil` for that path itself, which is always meant. Gives
  /// `nil` when the path is a folder: its entries come next.
  private mutating func look(at path: String, as relative: String?) -> ScanEntry? {
    do throws(IntakeError) {
      let status = try FileStatus(at: path)
      if excluded.contains(Inode(status.identity)) {
        return .skipped(path: path, reason: .excluded)
      }
      switch status.kind {
      case .file:
        guard relative.map(selection.admits(file:)) ?? true else {
          return .skipped(path: path, reason: .notIncluded)
        }
        return .file(FoundFile(path: path, identity: status.identity))
      case .folder:
        guard relative.map(selection.admits(folder:)) ?? true else {
          return .skipped(path: path, reason: .notIncluded)
        }
        return try enter(path, relative: relative ?? "", Inode(status.identity))
      case .pipe: return .skipped(path: path, reason: .pipe)
      case .socket: return .skipped(path: path, reason: .socket)
      case .device, .link: return .skipped(path: path, reason: .device)
      }
    } catch {
      let isLink = (try? FileStatus(at: path, followingLinks: false))?.kind == .link
      return isLink ? .skipped(path: path, reason: .brokenLink) : .unreadable(error)
    }
  }

  private mutating func enter(
    _ path: String, relative: String, _ inode: Inode
  ) throws(IntakeError) -> ScanEntry? {
    guard visited.insert(inode).inserted else {
      return .skipped(path: path, reason: .visitedFolder)
    }
    open.append(
      Frame(path: path, relative: relative, names: try NameList(ofFolderAt: path)))
    return nil
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private struct Frame {
    let path: String
    /// Behind the given path that it lies in; empty for that path itself.
    let relative: String
    var names: NameList
  }

  private struct Inode: Hashable {
    let device: UInt64
    let inode: UInt64

    init(_ identity: FileIdentity) {
      device = identity.device
      inode = identity.inode
    }
  }
}
