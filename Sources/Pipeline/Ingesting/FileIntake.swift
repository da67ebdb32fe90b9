import Intake
import LeadModel
import Storage

/// Files under paths become originals that are safe and occurrences that are registered.
struct FileIntake: Sendable {
  /// Registered together, in one transaction.
  private static let batch = 256
  /// A file that changes while it is read is tried again, after pauses.
  private static let tries = 4

  let stores: OpenedStore
  let settings: IngestSettings
  let sources: IngestSources
  let run: RunID
  let patience: Patience

  /// Takes all there is, until a stop is asked for; `found` is told after each batch.
  func take(_ found: @Sendable (Progress) async -> Void) async throws {
    var state = State()
    for entry in sources.entries(excluding: stores.files) {
      guard !settings.stop.isMade, state.new < sources.limit ?? .max else { break }
      state.add(entry, leavingOut: sources.leavesOut)
      if state.pendingCount >= Self.batch { try await flush(&state, found) }
    }
    try await flush(&state, found)
    for attempt in 1..<Self.tries where !state.restless.isEmpty && !settings.stop.isMade {
      await settings.stop.sleep(for: .seconds(attempt))
      state.files = state.restless.compactMap { path in
        (try? FileIdentity(ofFileAt: path)).map { FoundFile(path: path, identity: $0) }
      }
      state.restless = []
      try await flush(&state, found)
    }
    let code = IntakeError.Code.changedWhileReading.rawValue
    state.skips += state.restless.map { ($0, code) }
    try await flush(&state, found)
  }

  /// How far taking files in is.
  struct Progress: Sendable {
    /// Files whose content is known now.
    var found = 0
    /// Of these, files that need no reading.
    var known = 0
  }

  private struct State {
    var files: [FoundFile] = []
    var skips: [(path: String, reason: String)] = []
    /// Changed while they were read.
    var restless: [String] = []
    var progress = Progress()
    var new = 0
    var paths = AbsolutePaths()
    let journal = PortionJournal()

    var pendingCount: Int { files.count + skips.count }

    mutating func add(_ entry: ScanEntry, leavingOut: (FoundFile) -> Bool) {
      switch entry {
      case .file(let file) where leavingOut(file):
        skips.append((file.path, SkipReason.notIncluded.rawValue))
      case .file(let file):
        files.append(FoundFile(path: paths.path(of: file.path), identity: file.identity))
      case .skipped(let path, let reason): skips.append((path, reason.rawValue))
      case .unreadable(let error): skips.append((error.path, error.code.rawValue))
      }
    }
  }

  private func flush(
    _ state: inout State, _ found: @Sendable (Progress) async -> Void
  ) async throws {
    var files = state.files[...]
    state.files = []
    let (store, all) = (stores.store, Array(files))
    var standing = try await patience.insist { try store.standing(all) }[...]
    state.journal.known = try await patience.insist { try store.contents(of: all.map(\.identity)) }
    repeat {
      var known: [Store.Standing] = []
      var arrivals: [Arrival] = []
      // Only registering tells what is new: no more files at once than may be.
      let room = (sources.limit ?? .max) - state.new
      while arrivals.count < room, !settings.stop.isMade, let file = files.popFirst() {
        if let place = standing.popFirst() ?? nil, stores.isSafe(place.document) {
          known.append(place)
        } else {
          try await take(file, &arrivals, &state)
        }
      }
      try await register(arrivals, known, &state)
      await found(state.progress)
    } while !files.isEmpty && state.new < sources.limit ?? .max && !settings.stop.isMade
  }

  private func take(
    _ file: FoundFile, _ arrivals: inout [Arrival], _ state: inout State
  ) async throws {
    do {
      let kept = try await patience.insist {
        try stores.originals.keep(file, journal: state.journal, now: settings.now())
      }
      arrivals.append(Arrival(kept, of: file))
    } catch let error as IntakeError where error.code == .changedWhileReading {
      state.restless.append(file.path)
    } catch let error as IntakeError where !error.isOfOriginals {
      state.skips.append((file.path, error.code.rawValue))
    }
  }

  private func register(
    _ arrivals: [Arrival], _ known: [Store.Standing], _ state: inout State
  ) async throws {
    let skips = state.skips
    state.skips = []
    let (store, run, now) = (stores.store, run, settings.now)
    let contents = state.journal.takeNew()
    let outcomes = try await patience.insist {
      if !known.isEmpty { try store.note(standing: known, in: run) }
      if !skips.isEmpty { try store.note(skips: skips, in: run) }
      return arrivals.isEmpty
        ? [] : try store.register(arrivals, remembering: contents, run: run, at: now())
    }
    let new = outcomes.count { $0 == .new }
    state.new += new
    state.progress.found += arrivals.count + known.count
    state.progress.known += arrivals.count - new + known.count
  }
}

/// The journal for files that are taken together: read before, written with their registration.
private final class PortionJournal: FileJournal {
  var known: [FileIdentity: DocumentID] = [:]
  private var new: [FileIdentity: DocumentID] = [:]

  func content(of file: FileIdentity) -> DocumentID? { known[file] }

  func remember(_ file: FileIdentity, content: DocumentID) { new[file] = content }

  /// What is to be written, once.
  func takeNew() -> [FileIdentity: DocumentID] {
    defer { new = [:] }
    return new
  }
}

extension Arrival {
  /// A file whose original is safe now, under its absolute path.
  init(_ kept: Originals.Kept, of file: FoundFile, priority: Int = 0) {
    let modified = (kept.identity ?? file.identity).modifiedNanoseconds / 1_000_000
    self.init(
      document: kept.id, size: Int(kept.size), path: file.path,
      modifiedAt: Timestamp(millisecondsSince1970: modified), priority: priority)
  }
}

extension IntakeError {
  /// Whether the originals folder is at fault, and not the file.
  var isOfOriginals: Bool { [.diskFull, .originalsUnwritable].contains(code) }
}
