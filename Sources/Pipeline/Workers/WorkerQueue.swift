package import LeadModel
import WorkerProtocol

/// What became of one document in one worker.
package enum WorkerOutcome: Sendable {
  /// The worker's report, one line of JSON, and the documents that it found inside.
  case answered(report: [UInt8], children: [ChildDocument], pages: Int)
  case failed(ExtractionReport.Failure)
}

/// One document on its way to a worker. The descriptor belongs to whoever asked.
struct Assignment: Sendable {
  let request: WorkerRequest
  let document: Int32
  let answer: CheckedContinuation<WorkerOutcome, Never>
}

/// Where documents wait for workers and workers for documents: whoever comes first suspends.
actor WorkerQueue {
  private var waitingDocuments: [Assignment] = []
  private var waitingWorkers: [CheckedContinuation<Assignment?, Never>] = []
  private var isClosed = false

  func outcome(of request: WorkerRequest, document: Int32) async -> WorkerOutcome {
    await withCheckedContinuation { answer in
      let assignment = Assignment(request: request, document: document, answer: answer)
      if waitingWorkers.isEmpty {
        waitingDocuments.append(assignment)
      } else {
        waitingWorkers.removeFirst().resume(returning: assignment)
      }
    }
  }

  /// The next document, or `nil` when there will be none.
  func next() async -> Assignment? {
    if !waitingDocuments.isEmpty { return waitingDocuments.removeFirst() }
    if isClosed { return nil }
    return await withCheckedContinuation { waitingWorkers.append($0) }
  }

  /// Lets waiting workers go home. Programmer's mistake while a document waits.
  func close() {
    isClosed = true
    for worker in waitingWorkers { worker.resume(returning: nil) }
    waitingWorkers = []
  }
}
