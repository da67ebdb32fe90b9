import Foundation
import Glibc
import LeadModel
import Pipeline
import SystemPackage
import Testing
import WorkerProtocol

/// Named faults: `fault-worker` misbehaves in the way that the document's name says.
@Suite(.serialized) struct WorkerPoolTests {
  static let faultWorker = FilePath(
    KillTests.galena.deletingLastPathComponent().appendingPathComponent("fault-worker").path)

  static func request(_ fault: String, limits: WorkerLimits = .init()) -> WorkerRequest {
    WorkerRequest(
      subject: .init(id: "abc", path: "a.txt", name: fault, byteCount: 1), options: .init(),
      settings: .init(), limits: limits)
  }

  static func outcomes(
    of faults: [String], limits: WorkerLimits = .init(), worker: FilePath = faultWorker
  ) async throws -> [WorkerOutcome] {
    try await WorkerPool.run(executable: worker, workers: 1) { pool in
      let file = try MemoryFile([0x61])
      var outcomes: [WorkerOutcome] = []
      for fault in faults {
        outcomes.append(
          await pool.outcome(of: request(fault, limits: limits), document: file.descriptor))
      }
      withExtendedLifetime(file) {}
      return outcomes
    }
  }

  static func code(_ outcome: WorkerOutcome?) -> FailureCode? {
    if case .failed(let failure) = outcome { failure.code } else { nil }
  }

  static func report(_ outcome: WorkerOutcome?) throws -> ExtractionReport? {
    guard case .answered(let answer) = outcome else { return nil }
    return try JSONDecoder().decode(ExtractionReport.self, from: Data(answer.report))
  }

  @Test(
    arguments: [
      ("crash", .workerCrashed), ("nonsense", .workerCrashed), ("half-a-frame", .workerCrashed),
      ("end-without-report", .workerCrashed), ("hang", .timeout), ("chatters", .timeout),
    ] as [(String, FailureCode)])
  func aFaultCostsItsDocumentAndNoOther(fault: String, code: FailureCode) async throws {
    let limits =
      switch fault {
      case "hang": WorkerLimits(stallSeconds: 1)
      case "chatters": WorkerLimits(seconds: 2)
      default: WorkerLimits()
      }
    let outcomes = try await Self.outcomes(of: ["well", fault, "well"], limits: limits)
    #expect(Self.code(outcomes[1]) == code)
    #expect(try Self.report(outcomes[0])?.status == .done)
    #expect(try Self.report(outcomes[2])?.status == .done)
  }

  @Test func aMemoryBombIsToldFromACrash() async throws {
    let limits = WorkerLimits(addressSpaceBytes: 1 << 29)
    let outcomes = try await Self.outcomes(of: ["memory-bomb", "well"], limits: limits)
    #expect(Self.code(outcomes[0]) == .memoryLimit)
    #expect(try Self.report(outcomes[1])?.status == .done)
  }

  @Test func outputWithoutEndIsCutOff() async throws {
    let limits = WorkerLimits(seconds: 60, stallSeconds: 60, outputBytes: 1 << 20)
    let outcomes = try await Self.outcomes(of: ["endless-output", "well"], limits: limits)
    // What it had said is pages: they are finished by another worker.
    #expect(try Self.report(outcomes[0]) != nil)
    #expect(try Self.report(outcomes[1])?.status == .done)
  }

  @Test func pagesThatWereReadAreNotLost() async throws {
    let outcomes = try await Self.outcomes(of: ["crash-after-two-pages", "crash-in-statements"])
    for outcome in outcomes {
      guard case .answered(let answer) = outcome else {
        Issue.record("expected an answer")
        continue
      }
      #expect(answer.pages == 2)
    }
  }

  @Test func aNurseryThatDiesIsReplaced() async throws {
    let limits = WorkerLimits(seconds: 5, stallSeconds: 5)
    let outcomes = try await Self.outcomes(of: ["kills-the-nursery", "well"], limits: limits)
    #expect(try Self.report(outcomes[1])?.status == .done)
  }

  @Test func nothingIsLeftBehind() async throws {
    let outcomes = try await Self.outcomes(
      of: ["forks", "hang", "well"], limits: .init(stallSeconds: 1))
    #expect(try Self.report(outcomes[0])?.status == .done)
    // What is killed takes a moment to go.
    for _ in 0..<200 where !Self.processes(named: "fault-worker").isEmpty { usleep(10_000) }
    #expect(Self.processes(named: "fault-worker").isEmpty)
  }

  /// Processes of that name that are not on their way out.
  static func processes(named name: String) -> [Int32] {
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return entries.compactMap(Int32.init).filter { process in
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return status.map { $0.contains("(\(name))") && !$0.contains(") Z ") } ?? false
    }
  }

  @Test func aLostWorkerGivesNoAnswerAboutADocumentsEnd() async throws {
    try await WorkerPool.run(executable: Self.faultWorker, workers: 1) { pool in
      let file = try MemoryFile([0x61])
      // One that reports instead of answering says nothing either.
      for fault in ["crash", "nonsense", "end-without-report", "well"] {
        let request = Self.request(fault)
        #expect(await pool.structure(of: request, document: file.descriptor) == nil)
      }
      withExtendedLifetime(file) {}
    }
  }

  @Test func aMissingWorkerFailsTheDocumentAndSaysWhatToDo() async throws {
    let outcomes = try await Self.outcomes(of: ["well"], worker: "no-such-worker")
    guard case .failed(let failure) = outcomes[0] else {
      Issue.record("expected a failure")
      return
    }
    #expect(failure.message.contains("galena doctor"))
  }
}
