import LeadModel
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// One worker from its making to its end. Blocks its thread.
struct WorkerVisit {
  let desk: NurseryDesk

  /// Throws when the nursery no longer answers: nothing is known of the document then.
  func end(
    of request: WorkerRequest, _ document: Int32, _ recognition: WorkerPool.Recognition
  ) throws -> VisitEnd {
    let pair = try WorkerSocket.pair()
    defer { close(pair.ours) }
    let process: Int32
    do {
      defer { close(pair.theirs) }
      process = try desk.worker(on: pair.theirs)
    }
    let conversation = WorkerConversation(socket: pair.ours, limits: request.limits)
    let outcome = conversation.outcome(of: request, document: document)
    // Whatever the worker left in its group ends with it.
    let end = try? desk.end(process)
    if case .answered(let answer) = outcome, answer.usedRecognition, recognition.isFirst() {
      try? desk.warmRecognition()
    }
    return explained(outcome, end: end ?? nil, limits: request.limits)
  }

  /// A worker that was near its memory limit when it died has died of it.
  private func explained(
    _ outcome: VisitEnd, end: WorkerEnd?, limits: WorkerLimits
  ) -> VisitEnd {
    guard case .lost(let failure, let answer) = outcome, failure.code == .workerCrashed,
      let end, UInt64(end.peakResidentBytes) > limits.addressSpaceBytes / 2
    else { return outcome }
    return .lost(.outOfMemory(limit: limits.addressSpaceBytes), answer)
  }
}

extension WorkerAnswer {
  fileprivate var usedRecognition: Bool {
    versions.map { $0.engines["languages"] != "unused" } ?? false
  }
}
