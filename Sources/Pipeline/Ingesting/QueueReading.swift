import Intake
import LeadModel
import Storage
import WorkerProtocol

/// Takes documents from the store's queue, has each read by a worker, and writes what was found.
struct QueueReading: Sendable {
  let stores: OpenedStore
  let pool: WorkerPool
  let settings: IngestSettings
  let progress: RunProgress
  let patience: Patience
  /// The run that documents found inside others belong to.
  let run: @Sendable () async throws -> RunID
  /// Told after each document, and each time that a reader finds nothing to do.
  let moved: @Sendable () -> Void
  private let settingsHash: String

  private var store: Store { stores.store }

  init(
    stores: OpenedStore, pool: WorkerPool, settings: IngestSettings, progress: RunProgress,
    run: @escaping @Sendable () async throws -> RunID, moved: @escaping @Sendable () -> Void = {}
  ) {
    self.stores = stores
    self.pool = pool
    self.settings = settings
    self.progress = progress
    self.run = run
    self.moved = moved
    patience = Patience(settings, progress: progress)
    settingsHash = settings.document.hash
  }

  /// Works until the queue is empty and nothing more will come, or a stop is asked for.
  func drain(_ backlog: Backlog) async throws {
    var seen: Int
    repeat {
      seen = await backlog.begin()
      do {
        while !settings.stop.isMade, let work = try await patience.insist(nextWork) {
          try await read(work.claim, at: work.paths)
          seen = await backlog.finishedOne()
          moved()
        }
      } catch {
        await backlog.abandon()
        throw error
      }
    } while try await rest(backlog, since: seen)
  }

  /// Documents that wait for their time are looked for again soon.
  private func rest(_ backlog: Backlog, since seen: Int) async throws -> Bool {
    defer { moved() }
    await backlog.rest()
    // Whoever waits for all to be at rest must hear of it now, not when there is work again.
    moved()
    guard !settings.stop.isMade, let due = try await patience.insist(store.nextDeferred) else {
      return await backlog.pause(since: seen)
    }
    let left = due.millisecondsSince1970 - settings.now().millisecondsSince1970
    await settings.stop.sleep(for: .milliseconds(min(max(left, 20), 1000)))
    return true
  }

  private func nextWork() throws -> Store.Work? {
    let term = Duration.seconds(settings.limits.seconds * 2 + 60)
    return try store.nextWork(owner: .current, at: settings.now(), for: term)
  }

  private func read(_ claim: WorkClaim, at paths: [OccurrencePath]) async throws {
    let (start, now, lineage) = (ContinuousClock.now, settings.now, settings.lineage)
    let run = LineageRun(
      reading: claim.document, attempt: claim.attempt, at: now(), in: lineage.namespace)
    lineage.tell(run.start(at: now()))
    let visit = DocumentVisit(
      stores: stores, pool: pool, settings: settings, settingsHash: settingsHash, paths: paths)
    switch await visit.end(of: claim) {
    case .stopped:
      try await patience.insist { try store.release(claim) }
      lineage.tell(run.fail("stopped", at: now(), isFinal: false))
    case .noWorker(let failure):
      try await patience.insist { try store.release(claim) }
      lineage.tell(run.fail(failure.code.rawValue, at: now(), isFinal: false))
      throw GalenaError(.installation, failure.message)
    case .later(let failure, let pause):
      try await postpone(claim, failure, for: pause)
      lineage.tell(run.fail(failure.code.rawValue, at: now(), isFinal: false))
    case .read(let reading):
      guard try await save(reading, of: claim) else {
        return lineage.tell(
          run.fail("another process has read the document", at: now(), isFinal: false))
      }
      tell(reading.report, of: claim, after: ContinuousClock.now - start)
      let error = reading.report.error
      lineage.tell(
        error.map { run.fail("\($0.code.rawValue): \($0.message)", at: now()) }
          ?? run.complete(reading.report, at: now()))
    }
  }

  private func tell(
    _ report: ExtractionReport, of claim: WorkClaim, after time: Duration
  ) {
    let pages = report.document.pages.count
    progress.finished(report.status, pages: pages)
    settings.log.tell(
      report.status == .done ? .info : .warning, "document.\(report.status.rawValue)",
      at: settings.now(), document: claim.document, code: report.error?.code.rawValue,
      message: report.error?.message, pages: pages, attempt: claim.attempt,
      milliseconds: Int(time / .milliseconds(1)))
  }

  private func postpone(
    _ claim: WorkClaim, _ failure: ExtractionReport.Failure, for pause: Duration
  ) async throws {
    let until = settings.now().advanced(by: pause)
    try await patience.insist { try store.defer(claim, for: failure.code, until: until) }
    settings.log.tell(
      .warning, "document.postponed", at: settings.now(), document: claim.document,
      code: failure.code.rawValue, attempt: claim.attempt,
      milliseconds: Int(pause / .milliseconds(1)))
  }

  /// `false` when somebody else has the document now: their result counts.
  private func save(_ reading: DocumentReading, of claim: WorkClaim) async throws -> Bool {
    var children: [ChildArrival] = []
    for child in reading.children {
      let kept = try await patience.insist { try stores.originals.keep(child.bytes) }
      children.append(
        ChildArrival(document: kept.id, size: Int(kept.size), path: child.path, name: child.name))
    }
    let run = try await run()
    do {
      try await patience.insist {
        try store.save(
          reading.report, claim: claim, version: reading.version, children: children, run: run,
          at: settings.now())
      }
      return true
    } catch let error as StorageError where error.code == .claimLost {
      return false
    }
  }
}
