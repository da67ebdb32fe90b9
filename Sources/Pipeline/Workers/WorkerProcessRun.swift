import LeadModel
import Subprocess
import SystemPackage
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// One worker process from its start to its end.
struct WorkerProcessRun: Sendable {
  let executable: FilePath

  /// Starts a worker, waits for a document, serves it. `false` when the queue has closed.
  func serveOne(from queue: WorkerQueue) async -> Bool {
    guard access(executable.string, X_OK) == 0 else {
      return await refuse(from: queue, because: "page-worker is missing; run galena doctor")
    }
    guard let pair = try? WorkerSocket.pair() else {
      return await refuse(
        from: queue, because: "no socket could be made; raise the open file limit")
    }
    defer { close(pair.ours) }
    do {
      let result = try await Subprocess.run(
        .path(executable),
        // OMP_THREAD_LIMIT must be there before the process starts: tesseract's OpenMP reads it
        // when it is loaded, and with more threads than cores it is nine times slower.
        environment: .inherit.updating(["OMP_THREAD_LIMIT": "1"]),
        platformOptions: Self.ownProcessGroup,
        input: .fileDescriptor(
          FileDescriptor(rawValue: pair.theirs), closeAfterSpawningProcess: true),
        output: .sequence, error: .discarded
      ) { execution in
        let served = await Self.serve(
          from: queue, socket: pair.ours, output: execution.standardOutput
        ) {
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        // Whatever the worker left in its group ends with it.
        try? execution.send(signal: .kill, toProcessGroup: true)
        return served
      }
      return result.closureResult
    } catch {
      return await refuse(
        from: queue, because: "page-worker could not be started; run galena doctor")
    }
  }

  private static var ownProcessGroup: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    return options
  }

  private static func serve(
    from queue: WorkerQueue, socket: Int32, output: SubprocessOutputSequence,
    kill: @escaping @Sendable () -> Void
  ) async -> Bool {
    guard let assignment = await queue.next() else { return false }
    let outcome: WorkerOutcome
    do {
      try WorkerSocket.send(assignment.request, document: assignment.document, over: socket)
      let conversation = WorkerConversation(limits: assignment.request.limits, kill: kill)
      outcome = await conversation.outcome(of: output)
    } catch {
      outcome = .failed(.workerCrashed(page: nil))
    }
    assignment.answer.resume(returning: outcome)
    return true
  }

  private func refuse(from queue: WorkerQueue, because message: String) async -> Bool {
    guard let assignment = await queue.next() else { return false }
    assignment.answer.resume(
      returning: .failed(.init(code: .workerCrashed, message: message)))
    return true
  }
}

extension ExtractionReport.Failure {
  static func workerCrashed(page: Int?) -> Self {
    let place = page.map { " after page \($0)" } ?? ""
    return Self(
      code: .workerCrashed,
      message: "the worker ended without an answer\(place); the document may be hostile or "
        + "damaged: open it with another program, or report it")
  }
}
