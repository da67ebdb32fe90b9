package import LeadModel
import Synchronization
package import SystemPackage
package import WorkerProtocol

/// Workers for documents: each is a copy of one warmed process, serves one document and ends.
package struct WorkerPool: Sendable {
  private let house: NurseryHouse
  private let places: Places
  private let recognition = Recognition()

  /// Runs `body` with at most `workers` workers at once, and ends them all before it returns.
  /// Of the settings the languages and the rule packs are what all workers begin with.
  package static func run<Value: Sendable>(
    executable: FilePath, workers: Int, settings: DocumentSettings = DocumentSettings(),
    _ body: @Sendable (WorkerPool) async throws -> Value
  ) async throws -> Value {
    let pool = WorkerPool(
      house: NurseryHouse(executable: executable, arguments: settings.nurseryArguments),
      places: Places(count: workers))
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { await pool.house.run() }
      do {
        let value = try await body(pool)
        await pool.house.close()
        try await group.waitForAll()
        return value
      } catch {
        await pool.house.close()
        throw error
      }
    }
  }

  /// Walls that this kernel does not have around workers, in words; `nil` when there is no worker.
  package func missingWalls() async -> [String]? { await house.desk()?.missingWalls }

  /// Hands one open document to a worker and waits for the outcome. Never throws: a worker that
  /// hangs, crashes or talks nonsense costs what it had not read yet of this document, and nothing
  /// else. `answered` also when only some pages could be read; the report says so. With
  /// `salvagesKilled` false, one whose worker was killed from outside fails as a whole: it can be
  /// read again later.
  package func outcome(
    of request: WorkerRequest, document: Int32, salvagesKilled: Bool = true
  ) async -> WorkerOutcome {
    await places.take()
    var end = await visit(request, document: document)
    if !salvagesKilled, case .lost(let failure, _) = end, failure.code.isTransient {
      end = .lost(failure, WorkerAnswer())
    }
    let outcome = await salvaged(end, request)
    await places.give()
    return outcome
  }

  /// Asks a worker whether an open document is whole. It waits for no place, since documents that are
  /// read may take minutes: callers ask about one at a time.
  ///
  /// `nil` when no answer came: nothing is known then, and asking again may help.
  package func structure(of request: WorkerRequest, document: Int32) async -> DocumentStructure? {
    guard case .answered(let answer) = await visit(request, document: document) else { return nil }
    return answer.structure
  }

  /// What a lost worker had read is finished by another one; without its statements where
  /// extracting is what the workers are lost by.
  private func salvaged(_ end: VisitEnd?, _ request: WorkerRequest) async -> WorkerOutcome {
    switch end {
    case .answered(let answer): return .answered(answer)
    case nil: return .failed(.noWorker)
    case .left(let answer): return .failed(.workerCrashed(page: answer.pages))
    case .lost(let failure, let answer):
      guard !answer.readPages.isEmpty,
        let file = try? MemoryFile(ReadPage.file(of: answer.readPages))
      else { return .failed(failure) }
      for rest in request.salvaging(failure) {
        let second = await visit(rest, document: file.descriptor)
        if case .answered(let other) = second { return .answered(answer.finished(by: other)) }
      }
      withExtendedLifetime(file) {}
      return .failed(failure)
    }
  }

  /// `nil` when no worker can be had.
  private func visit(_ request: WorkerRequest, document: Int32) async -> VisitEnd? {
    // A nursery that is found broken costs a second try, not the document.
    for _ in 0..<2 {
      guard let desk = await house.desk() else { return nil }
      let end = await Blocking.run { [recognition] in
        try? WorkerVisit(desk: desk).end(of: request, document, recognition)
      }
      if let end { return end }
      await house.isBroken(desk)
    }
    return nil
  }

  /// Whether the nursery has been told that documents need recognition.
  final class Recognition: Sendable {
    private let isKnown = Mutex(false)

    /// `true` for the first caller.
    func isFirst() -> Bool {
      isKnown.withLock { known in
        defer { known = true }
        return !known
      }
    }
  }
}

extension DocumentSettings {
  fileprivate var nurseryArguments: [String] {
    packs.isEmpty ? languages : languages + ["--packs"] + packs
  }
}

extension WorkerRequest {
  /// The requests that finish what a worker lost by `failure` has read, best first.
  fileprivate func salvaging(_ failure: ExtractionReport.Failure) -> [WorkerRequest] {
    var withoutStatements = options
    withoutStatements.statements = false
    return (options.statements ? [options, withoutStatements] : [options]).map {
      WorkerRequest(
        verb: .extractPages(lost: failure), subject: subject, options: $0, settings: settings,
        limits: limits)
    }
  }
}

extension ExtractionReport.Failure {
  static let noWorker = Self(
    code: .workerCrashed, message: "page-worker could not be started; run galena doctor")
}
