import Intake
import LeadModel
import Storage

/// The files that a watch has heard of and not taken yet, each with its next look.
struct WatchDesk {
  private struct Waiting {
    var file: QuietFile
    var due: Duration
    let heardOf: Timestamp
    /// The state about which a worker was asked.
    var asked: FileIdentity?
    /// Looked at in a quiet state and found without its end, or cannot be read.
    var lacksItsEnd = false

    mutating func schedule(_ due: Duration, at now: Duration, quiet: Duration) {
      lacksItsEnd = due - now > quiet * 1.5
      self.due = due
    }
  }

  private static let batch = 512

  let stores: OpenedStore
  let roots: [WatchRoot]
  let settings: QuietFile.Settings
  let now: @Sendable () -> Timestamp
  private let start = ContinuousClock.now
  private var files: [String: Waiting] = [:]

  init(
    stores: OpenedStore, roots: [WatchRoot], settings: QuietFile.Settings,
    now: @escaping @Sendable () -> Timestamp
  ) {
    self.stores = stores
    self.roots = roots
    self.settings = settings
    self.now = now
  }

  /// Paths that do not look complete, sorted.
  var waiting: [String] { files.keys.sorted() }

  /// Whether nothing here will be ready without being written to.
  var isAtRest: Bool { files.values.allSatisfy(\.lacksItsEnd) }

  /// Until the next file is to be looked at; `nil` when none is waiting.
  var untilNextLook: Duration? {
    files.values.map(\.due).min().map { max($0 - elapsed, .milliseconds(5)) }
  }

  /// How many files wait in a root, and since when.
  func waiting(in root: WatchRoot) -> (count: Int, oldest: Timestamp?) {
    let those = files.filter { root.contains($0.key) }.values.map(\.heardOf)
    return (those.count, those.min())
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  mutating func look(_ path: String) {
    guard let root = roots.first(where: { $0.contains(path) }), root.admits(file: path) else {
      return
    }
    let due = elapsed
    let new = Waiting(file: QuietFile(settings: settings), due: due, heardOf: now())
    files[path, default: new].due = due
  }

  mutating func forget(_ path: String) { files[path] = nil }

  /// Looks at every file under a folder that is not known as it stands; gives those that are known
  /// and lie in a root from which files are taken away.
  mutating func rescan(_ folder: String) throws -> [KnownFile] {
    guard let root = roots.first(where: { $0.contains(folder) }) else { return [] }
    var known: [KnownFile] = []
    var batch: [FoundFile] = []
    var paths = AbsolutePaths()
    func flush(_ desk: inout Self) throws {
      let standing = try desk.stores.store.standing(
        batch.map { FoundFile(path: paths.path(of: $0.path), identity: $0.identity) })
      for (file, place) in zip(batch, standing) {
        if let place, desk.stores.isSafe(place.document) {
          if root.isFiled { known.append(KnownFile(file: file, document: place.document)) }
        } else {
          desk.look(file.path)
        }
      }
      batch = []
    }
    let scanner = FolderScanner(
      excluding: root.excluded + root.filingFolders, selecting: root.selection(below: folder))
    for case .file(let file) in scanner.entries(under: [folder]) where root.admits(file: file.path)
    {
      batch.append(file)
      if batch.count >= Self.batch { try flush(&self) }
    }
    try flush(&self)
    return known
  }

  /// What a look at the files comes to; each list sorted by path.
  struct Due: Sendable {
    /// To be taken.
    var ready: [FoundFile] = []
    /// To be asked about; the answer is for `learn`.
    var doubtful: [FoundFile] = []
  }

  /// Looks at every file whose time has come.
  mutating func takeDue() -> Due {
    var result = Due()
    let instant = elapsed
    for path in files.filter({ $0.value.due <= instant }).keys.sorted() {
      guard var waiting = files[path] else { continue }
      switch waiting.file.see(QuietFile.Sighting(ofFileAt: path), at: elapsed) {
      case .forget: files[path] = nil
      case .take(let identity, _):
        files[path] = nil
        result.ready.append(FoundFile(path: path, identity: identity))
      case .inspect(let identity):
        if waiting.asked != identity {
          result.doubtful.append(FoundFile(path: path, identity: identity))
        }
        waiting.asked = identity
        waiting.due = instant + settings.longestPause
        files[path] = waiting
      case .lookAgain(let due):
        waiting.schedule(due, at: instant, quiet: settings.quiet)
        files[path] = waiting
      }
    }
    return result
  }

  /// Takes a worker's answer about a file in the state in which it was asked about; without one the
  /// file is looked at again later, and asked about again.
  mutating func learn(_ answer: Inspections.Answer) {
    guard var waiting = files[answer.file.path], waiting.asked == answer.file.identity else {
      return
    }
    waiting.asked = nil
    let instant = elapsed
    if case .lookAgain(let due) = waiting.file.learn(
      answer.structure, of: answer.file.identity, at: instant)
    {
      waiting.schedule(due, at: instant, quiet: settings.quiet)
    }
    files[answer.file.path] = waiting
  }
}

/// A file whose document is in the store.
struct KnownFile: Hashable, Sendable {
  let file: FoundFile
  let document: DocumentID
}

extension WatchRoot {
  /// Where files are put, which are not looked at again.
  var filingFolders: [String] {
    isFiled ? ["\(path)/\(Self.doneFolder)", "\(path)/\(Self.failedFolder)"] : []
  }

  /// Patterns begin at the root, so below another folder only `admits` can tell.
  func selection(below folder: String) -> PathSelection {
    folder == path
      ? selection : PathSelection(recursive: selection.recursive)
  }
}
