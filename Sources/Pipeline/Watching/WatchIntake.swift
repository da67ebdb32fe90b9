import Intake
import LeadModel
import Storage

/// Takes files that have come to rest: copies each while it stands, then registers them together.
struct WatchIntake: Sendable {
  /// Files copied at once.
  private static let width = 4
  /// Before anything that a backfill has queued.
  static let priority = 10

  let stores: OpenedStore
  let settings: IngestSettings
  let ledger: WatchLedger
  let patience: Patience

  /// What became of files.
  struct Taken: Sendable {
    var known: [KnownFile] = []
    /// Changed between the look and the copy.
    var restless: [String] = []
  }

  func take(_ files: [FoundFile]) async throws -> Taken {
    var taken = Taken()
    var arrivals: [Arrival] = []
    var paths = AbsolutePaths()
    for (file, kept) in try await kept(files) {
      guard let kept else {
        taken.restless.append(file.path)
        continue
      }
      let absolute = FoundFile(path: paths.path(of: file.path), identity: file.identity)
      arrivals.append(Arrival(kept, of: absolute, priority: Self.priority))
      taken.known.append(KnownFile(file: file, document: kept.id))
    }
    if !arrivals.isEmpty {
      let batch = arrivals
      _ = try await patience.insist { try await ledger.register(batch) }
    }
    return taken
  }

  /// In the order of the files; `nil` for one that is not as it was.
  private func kept(_ files: [FoundFile]) async throws -> [(FoundFile, Originals.Kept?)] {
    var all: [(FoundFile, Originals.Kept?)] = []
    try await InOrder<FoundFile, Result<Originals.Kept?, any Error>>(width: Self.width).run(files) {
      await keep($0)
    } handOn: { result in
      all.append((files[all.count], try result.get()))
    }
    return all
  }

  private func keep(_ file: FoundFile) async -> Result<Originals.Kept?, any Error> {
    do {
      let kept = try await patience.insist {
        try await Blocking.run { [stores, settings] in
          Result { try stores.originals.keep(file, journal: stores.store, now: settings.now()) }
        }.get()
      }
      return .success(kept)
    } catch let error as IntakeError where !error.isOfOriginals {
      // Looked at again: changed, gone, or not to be read for a while.
      return .success(nil)
    } catch {
      return .failure(error)
    }
  }
}
