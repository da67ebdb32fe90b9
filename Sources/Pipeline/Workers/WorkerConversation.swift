import LeadModel
import Subprocess
import WorkerProtocol

/// Listens to one worker until it ends, within two budgets: the whole and the silence.
struct WorkerConversation: Sendable {
  let limits: WorkerLimits
  /// Ends the worker and everything in its process group.
  let kill: @Sendable () -> Void

  func outcome(of output: SubprocessOutputSequence) async -> WorkerOutcome {
    let clock = ContinuousClock()
    let progress = Listening(start: clock.now)
    return await withTaskGroup(of: WorkerOutcome?.self) { group in
      group.addTask { await listen(to: output, progress: progress) }
      group.addTask { await watch(progress, clock: clock) }
      var outcome: WorkerOutcome?
      while outcome == nil, let next = await group.next() { outcome = next }
      group.cancelAll()
      kill()
      return outcome ?? .failed(.workerCrashed(page: nil))
    }
  }

  private func listen(
    to output: SubprocessOutputSequence, progress: Listening
  ) async -> WorkerOutcome {
    var assembler = FrameAssembler()
    var answer = WorkerAnswer()
    do {
      for try await buffer in output {
        for frame in try assembler.append(buffer.withUnsafeBytes { Array($0) }) {
          await progress.heard(frame)
          answer.take(frame)
          guard case .end = frame else { continue }
          return answer.isComplete
            ? .answered(answer) : .failed(.workerCrashed(page: answer.pages))
        }
      }
    } catch {
      // Not a sequence of frames; nothing that this worker said is believed.
    }
    return .failed(.workerCrashed(page: answer.pages))
  }

  /// Ends with a failure when a budget is used up, with `nil` when cancelled.
  private func watch(_ progress: Listening, clock: ContinuousClock) async -> WorkerOutcome? {
    while true {
      let deadline = await progress.deadline(limits: limits)
      do { try await clock.sleep(until: deadline) } catch { return nil }
      if await progress.deadline(limits: limits) <= clock.now {
        return .failed(
          .init(
            code: .timeout,
            message: "stopped after page \(await progress.pages): the time limit "
              + "(\(limits.seconds) s, \(limits.stallSeconds) s without progress) was reached; "
              + "raise it with --timeout"))
      }
    }
  }
}

/// What has been heard of a worker so far.
private actor Listening {
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private(set) var pages = 0

  init(start: ContinuousClock.Instant) {
    self.start = start
    last = start
  }

  func heard(_ frame: Frame) {
    last = ContinuousClock.now
    if case .heartbeat(let progress) = frame { pages = progress.pagesDone }
  }

  func deadline(limits: WorkerLimits) -> ContinuousClock.Instant {
    min(start + .seconds(limits.seconds), last + .seconds(limits.stallSeconds))
  }
}
