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

  /// A worker that was near its memory limit when it died has died of it; one that was killed
  /// within its limits was killed from outside.
  private func explained(
    _ outcome: VisitEnd, end: WorkerEnd?, limits: WorkerLimits
  ) -> VisitEnd {
    guard case .left(let answer) = outcome else { return outcome }
    // Without its nursery nobody knows how it ended; a document cannot end the nursery.
    guard let end else { return .lost(.workerKilled(page: answer.pages), answer) }
    if UInt64(end.peakResidentBytes) > limits.addressSpaceBytes / 2 {
      return .lost(.outOfMemory(limit: limits.addressSpaceBytes), answer)
    }
    // The kernel kills at the limit of processor time too (setrlimit(2), RLIMIT_CPU).
    let isKilled = end.signal == Int(SIGKILL) && end.cpuSeconds < Double(limits.seconds)
    let page = answer.pages
    return .lost(isKilled ? .workerKilled(page: page) : .workerCrashed(page: page), answer)
  }
}

extension WorkerAnswer {
  fileprivate var usedRecognition: Bool {
    versions.map { $0.engines["languages"] != "unused" } ?? false
  }
}
