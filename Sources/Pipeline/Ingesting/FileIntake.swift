import Intake
import LeadModel
import Storage

#if canImport(Glibc)
  import Glibc
#endif

/// Files under paths become originals that are safe and occurrences that are registered.
struct FileIntake: Sendable {
  /// Registered together, in one transaction.
  private static let batch = 64

  let stores: OpenedStore
  let run: RunID
  let now: @Sendable () -> Timestamp

  /// Takes all there is; after each batch `found` is told how many files were found so far.
  func take(_ paths: [String], found: (Int) async -> Void) async throws {
    let scanner = FolderScanner(excluding: stores.files)
    var arrivals: [Arrival] = []
    var skips: [(path: String, reason: String)] = []
    var count = 0
    func flush() async throws {
      if !arrivals.isEmpty { _ = try stores.store.register(arrivals, run: run, at: now()) }
      if !skips.isEmpty { try stores.store.note(skips: skips, in: run) }
      count += arrivals.count
      arrivals = []
      skips = []
      await found(count)
    }
    for entry in scanner.entries(under: paths) {
      switch entry {
      case .file(let file):
        do {
          arrivals.append(try arrival(of: file))
        } catch let error as IntakeError where error.code != .diskFull {
          skips.append((file.path, error.code.rawValue))
        }
      case .skipped(let path, let reason): skips.append((path, reason.rawValue))
      case .unreadable(let error): skips.append((error.path, error.code.rawValue))
      }
      if arrivals.count + skips.count >= Self.batch { try await flush() }
    }
    try await flush()
  }

  private func arrival(of file: FoundFile) throws -> Arrival {
    let kept = try stores.originals.keep(file, journal: stores.store, now: now())
    let modified = (kept.identity ?? file.identity).modifiedNanoseconds / 1_000_000
    return Arrival(
      document: kept.id, size: Int(kept.size), path: absolute(file.path),
      modifiedAt: Timestamp(millisecondsSince1970: modified))
  }

  /// Links and `..` resolved, so that the same file has one name from wherever it was ingested.
  private func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
