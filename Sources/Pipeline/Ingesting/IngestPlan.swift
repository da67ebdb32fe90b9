import Intake
import LeadModel
package import Storage

/// What a backfill would do, found without reading any file.
package struct IngestPlan: Sendable, Encodable {
  package private(set) var found = Amount()
  /// Unchanged since they were read, or put in the queue.
  package private(set) var known = Amount()
  /// Not known at their path: to be read, unless their content is known from elsewhere.
  package private(set) var new = Amount()
  /// Left alone, by reason.
  package private(set) var skipped: [String: Int] = [:]
  /// At the rate at which this store read documents before; `nil` when it read too few.
  package private(set) var estimatedSeconds: Double?

  /// Files and their length.
  package struct Amount: Sendable, Encodable {
    package private(set) var files = 0
    package private(set) var bytes: Int64 = 0

    mutating func add(_ file: FoundFile) {
      files += 1
      bytes += file.identity.size
    }
  }

  private static let batch = 512

  package init(_ sources: IngestSources, store: Store, excluding storePath: String) throws {
    let excluded = OpenedStore.files(at: storePath)
    var files: [FoundFile] = []
    var paths = AbsolutePaths()
    for entry in sources.entries(excluding: excluded) {
      guard new.files + files.count < sources.limit ?? .max else { break }
      switch entry {
      case .file(let file) where sources.leavesOut(file):
        skipped[SkipReason.notIncluded.rawValue, default: 0] += 1
      case .file(let file):
        files.append(FoundFile(path: paths.path(of: file.path), identity: file.identity))
      case .skipped(_, let reason): skipped[reason.rawValue, default: 0] += 1
      case .unreadable(let error): skipped[error.code.rawValue, default: 0] += 1
      }
      if files.count >= Self.batch { try add(&files, store) }
    }
    try add(&files, store)
    estimatedSeconds = try store.pastRate().map { Double(new.files) / $0 }
  }

  private mutating func add(_ files: inout [FoundFile], _ store: Store) throws {
    for (file, place) in zip(files, try store.standing(files)) {
      found.add(file)
      if place == nil { new.add(file) } else { known.add(file) }
    }
    files = []
  }
}
