import Intake
import LeadModel
import Synchronization
import SystemPackage
import WorkerProtocol

/// Questions to workers about files of which both ends do not tell whether they are whole: one at a
/// time, beside the documents that are read.
final class Inspections: Sendable {
  struct Answer: Sendable {
    let file: FoundFile
    /// `nil` when there was none: the worker was lost, or the file is not as it was.
    let structure: DocumentStructure?
  }

  private struct State {
    var open = 0
    var answers: [Answer] = []
  }

  /// Following a document of the largest size to its end takes seconds.
  private static let seconds = 60

  private let settings: IngestSettings
  private let questions: AsyncStream<FoundFile>
  private let continuation: AsyncStream<FoundFile>.Continuation
  private let state = Mutex(State())

  init(_ settings: IngestSettings) {
    self.settings = settings
    // A file that waits has one question, so there are never more than files that wait.
    (questions, continuation) = AsyncStream.makeStream()
  }

  /// Whether a question has no answer that was taken.
  var isOpen: Bool { state.withLock { $0.open + $0.answers.count > 0 } }

  func ask(about file: FoundFile) {
    state.withLock { $0.open += 1 }
    continuation.yield(file)
  }

  func takeAnswers() -> [Answer] {
    state.withLock { state in
      defer { state.answers = [] }
      return state.answers
    }
  }

  /// No more questions; `run` ends.
  func close() { continuation.finish() }

  /// Has the questions answered until there are no more.
  func run(_ pool: WorkerPool) async {
    for await file in questions {
      if settings.stop.isMade || Task.isCancelled { return }
      let start = ContinuousClock.now
      let structure = await structure(of: file, pool)
      settings.log.tell(
        .info, "file.inspected", at: settings.now(), code: structure?.word ?? "no-answer",
        milliseconds: Int((ContinuousClock.now - start) / .milliseconds(1)))
      state.withLock { state in
        state.open -= 1
        state.answers.append(Answer(file: file, structure: structure))
      }
    }
  }

  private func structure(of file: FoundFile, _ pool: WorkerPool) async -> DocumentStructure? {
    // It will not be read either; the reason is told then.
    guard file.identity.size <= settings.limits.documentBytes else { return .undecided }
    guard let descriptor = try? file.opened() else { return nil }
    defer { try? descriptor.close() }
    var limits = settings.limits
    limits.seconds = min(limits.seconds, Self.seconds)
    let request = WorkerRequest(
      verb: .inspect,
      subject: .init(id: "0", path: "", name: nil, byteCount: Int(file.identity.size)),
      options: .init(statements: false), settings: settings.document, limits: limits)
    return await pool.structure(of: request, document: descriptor.rawValue)
  }
}
