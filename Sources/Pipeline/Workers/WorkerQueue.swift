package import LeadModel
package import WorkerProtocol

/// What became of one document in one worker.
package enum WorkerOutcome: Sendable {
  case answered(WorkerAnswer)
  case failed(ExtractionReport.Failure)
}

/// What one worker said of its document.
package struct WorkerAnswer: Sendable {
  /// One line of JSON.
  package private(set) var report: [UInt8] = []
  /// The documents found inside, in their order.
  package private(set) var children: [ChildDocument] = []
  package private(set) var versions: WorkerVersions?
  /// Pages that were read.
  package private(set) var pages = 0

  var isComplete: Bool { !report.isEmpty }

  mutating func take(_ frame: Frame) {
    switch frame {
    case .heartbeat(let progress): pages = progress.pagesDone
    case .child(let child): children.append(child)
    case .versions(let versions): self.versions = versions
    case .report(let json): report = json
    case .end: break
    }
  }
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
