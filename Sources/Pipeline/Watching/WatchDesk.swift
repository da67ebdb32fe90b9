import Intake
import Storage

/// The files that a watch has heard of and not taken yet, each with its next look.
struct WatchDesk {
  private struct Waiting {
    var file = QuietFile()
    var due: Duration
    /// Looked at in a quiet state and found without its end.
    var lacksItsEnd = false
  }

  let store: Store
  let excluded: [String]
  private let start = ContinuousClock.now
  private var files: [String: Waiting] = [:]

  init(store: Store, excluded: [String]) {
    self.store = store
    self.excluded = excluded
  }

  /// Paths that do not look complete, sorted.
  var waiting: [String] { files.keys.sorted() }

  /// Whether nothing here will be ready without being written to.
  var isAtRest: Bool { files.values.allSatisfy(\.lacksItsEnd) }

  /// At most a minute, so that a vanished root is noticed.
  var untilNextLook: Duration {
    let next = files.values.map(\.due).min().map { $0 - now } ?? .seconds(60)
    return min(max(next, .milliseconds(10)), .seconds(60))
  }

  private var now: Duration { ContinuousClock.now - start }

  mutating func handle(_ event: WatchEvent) throws {
    switch event {
    case .look(let path): look(path)
    case .rescan(let folder): rescan(folder)
    case .gone(let path):
      files[path] = nil
      try store.depart(from: path)
    case .unavailable, .unwatched: break
    }
  }

  mutating func rescan(_ folder: String) {
    for case .file(let file) in FolderScanner(excluding: excluded).entries(under: [folder]) {
      look(file.path)
    }
  }

  private mutating func look(_ path: String) {
    let now = now
    files[path, default: Waiting(due: now)].due = now
  }

  /// Looks at every file whose time has come and gives those that are to be taken, sorted.
  mutating func takeReady() throws -> [String] {
    var ready: [String] = []
    let instant = now
    for path in files.keys.sorted() {
      guard var waiting = files[path], waiting.due <= instant else { continue }
      switch waiting.file.see(Self.sighting(of: path), at: instant) {
      case .forget: files[path] = nil
      case .take:
        files[path] = nil
        ready.append(path)
      case .lookAgain(let due):
        waiting.lacksItsEnd = due - instant > QuietFile.Settings().quiet
        waiting.due = due
        files[path] = waiting
      }
    }
    return ready
  }

  private static func sighting(of path: String) -> QuietFile.Sighting {
    do {
      return .present(try FileIdentity(ofFileAt: path), try FileEnding(ofFileAt: path))
    } catch {
      return error.code == .vanished ? .missing : .unreadable
    }
  }
}
