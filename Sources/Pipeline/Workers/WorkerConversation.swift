import Foundation
import LeadModel
import WorkerProtocol

/// Talks to one worker until it ends, within its budgets: time, silence, and what it may say.
///
/// Blocks its thread; see `Blocking`.
struct WorkerConversation {
  /// The socket to the worker, open as long as the conversation lasts.
  let socket: Int32
  let limits: WorkerLimits

  /// Asks and listens. Never throws: whatever goes wrong costs this document.
  func outcome(of request: WorkerRequest, document: Int32) -> VisitEnd {
    do {
      try WorkerSocket.send(request, document: document, over: socket)
    } catch {
      return .lost(.workerCrashed(page: nil), WorkerAnswer())
    }
    return listen()
  }

  private func listen() -> VisitEnd {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(limits.seconds)
    var assembler = FrameAssembler()
    var answer = WorkerAnswer()
    var budget = limits.outputBytes
    do {
      while true {
        let patience = min(end, clock.now + .seconds(limits.stallSeconds)) - clock.now
        guard let bytes = try WorkerSocket.read(from: socket, patience: patience) else {
          return .lost(timeout(answer), answer)
        }
        budget -= bytes.count
        guard !bytes.isEmpty else { return .left(answer) }
        // The worker talks without end.
        guard budget >= 0 else { break }
        for frame in try assembler.append(bytes) {
          answer.take(frame)
          if case .end = frame, answer.isComplete { return .answered(answer) }
        }
      }
    } catch {
      // Not a sequence of frames. The pages that came before are checked when they are used.
    }
    return .lost(.workerCrashed(page: answer.pages), answer)
  }

  private func timeout(_ answer: WorkerAnswer) -> ExtractionReport.Failure {
    ExtractionReport.Failure(
      code: .timeout,
      message: "stopped after page \(answer.pages): the time limit (\(limits.seconds) s, "
        + "\(limits.stallSeconds) s without progress) was reached; raise it with --timeout")
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

  static func workerKilled(page: Int) -> Self {
    Self(
      code: .workerKilled,
      message: "the worker was ended from outside after page \(page), most likely because memory "
        + "ran out; use fewer --jobs, or free memory, and run galena retry")
  }

  static func outOfMemory(limit: UInt64) -> Self {
    Self(
      code: .memoryLimit,
      message: "more than \(limit >> 20) MB of memory were needed; raise the memory limit, or "
        + "split the document")
  }
}
