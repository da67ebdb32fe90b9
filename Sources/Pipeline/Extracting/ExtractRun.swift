import Intake
import LeadModel
package import SystemPackage
package import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// `galena extract`: documents in, one line of JSON per document out; touches no store.
package struct ExtractRun: Sendable {
  package let worker: FilePath
  package let jobs: Int
  package let options: WorkerRequest.Options
  package let settings: DocumentSettings
  package let limits: WorkerLimits

  package init(
    worker: FilePath, jobs: Int, options: WorkerRequest.Options, settings: DocumentSettings,
    limits: WorkerLimits = .init()
  ) {
    self.worker = worker
    self.jobs = jobs
    self.options = options
    self.settings = settings
    self.limits = limits
  }

  /// Extracts everything under the paths, folders recursively, and hands on the lines in the
  /// order of the paths whatever the number of jobs.
  package func run(
    paths: [String], progress: RunProgress, handOn: @Sendable (TreeLine) throws -> Void
  ) async throws -> ExtractTally {
    try await RuleInspection(worker: worker, packs: settings.packs).demandUsablePacks()
    return try await WorkerPool.run(executable: worker, workers: jobs, settings: settings) {
      pool in
      let tree = DocumentTree(pool: pool, options: options, settings: settings, limits: limits)
      var tally = ExtractTally()
      let entries = FolderScanner().entries(under: paths)
      let order = InOrder<ScanEntry, [TreeLine]>(width: jobs)
      try await order.run(entries, weight: \.byteCount) { entry in
        await lines(of: entry, in: tree)
      } handOn: { lines in
        for line in lines {
          tally.add(line)
          progress.finished(line.status, pages: line.pages)
          try handOn(line)
        }
      }
      return tally
    }
  }

  private func lines(of entry: ScanEntry, in tree: DocumentTree) async -> [TreeLine] {
    switch entry {
    case .skipped: return []
    case .unreadable(let error):
      return [TreeLine(unreadable: error.path, message: error.message)]
    case .file(let file):
      do {
        let open = try OpenFile(path: file.path, limit: limits.documentBytes)
        let lines = await tree.lines(of: open.subject, document: open.descriptor)
        // The descriptor must stay open until the worker has it.
        withExtendedLifetime(open) {}
        return lines
      } catch let failure as ExtractionReport.Failure {
        return [TreeLine(path: file.path, failure: failure)]
      } catch {
        return [TreeLine(unreadable: file.path, message: "the file cannot be read")]
      }
    }
  }
}

extension ScanEntry {
  /// How much there is to read, roughly.
  fileprivate var byteCount: Int {
    guard case .file(let file) = self else { return 0 }
    return Int(file.identity.size)
  }
}

/// How many documents came to which end.
package struct ExtractTally: Hashable, Sendable, Codable {
  package private(set) var done = 0
  package private(set) var partial = 0
  package private(set) var failed = 0
  package private(set) var pages = 0

  mutating func add(_ line: TreeLine) {
    pages += line.pages
    switch line.status {
    case .done: done += 1
    case .partial: partial += 1
    case .failed: failed += 1
    }
  }

  package var isComplete: Bool { partial == 0 && failed == 0 }
}
