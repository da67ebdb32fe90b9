import Foundation
import Glibc
import LeadModel
import Pipeline
import SystemPackage
import Testing
import WorkerProtocol

/// Named faults: each fixture is a worker that misbehaves in one way.
@Suite(.serialized) struct WorkerPoolTests {
  static func worker(_ name: String) -> FilePath {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return FilePath(folder.appendingPathComponent("Fixtures/workers/\(name).sh").path)
  }

  static func outcome(of name: String, limits: WorkerLimits = .init()) async throws -> WorkerOutcome
  {
    let request = WorkerRequest(
      subject: .init(id: "abc", path: "a.txt", name: nil, byteCount: 1), options: .init(),
      settings: .init(), limits: limits)
    return try await WorkerPool.run(executable: worker(name), workers: 1) { pool in
      let file = try MemoryFile([0x61])
      let outcome = await pool.outcome(of: request, document: file.descriptor)
      withExtendedLifetime(file) {}
      return outcome
    }
  }

  static func failure(_ outcome: WorkerOutcome) -> FailureCode? {
    if case .failed(let failure) = outcome { failure.code } else { nil }
  }

  @Test(arguments: ["crash", "nonsense", "half-a-frame", "end-without-report"])
  func aWorkerThatTalksNonsenseCostsItsDocument(name: String) async throws {
    #expect(Self.failure(try await Self.outcome(of: name)) == .workerCrashed)
  }

  @Test func aSilentWorkerIsEnded() async throws {
    let limits = WorkerLimits(seconds: 60, stallSeconds: 1)
    #expect(Self.failure(try await Self.outcome(of: "hang", limits: limits)) == .timeout)
  }

  @Test func aWorkerThatIsNeverDoneIsEnded() async throws {
    let limits = WorkerLimits(seconds: 1, stallSeconds: 60)
    #expect(Self.failure(try await Self.outcome(of: "chatters", limits: limits)) == .timeout)
  }

  @Test func whatAWorkerLeavesBehindEndsWithIt() async throws {
    guard case .answered(let answer) = try await Self.outcome(of: "leaves-children") else {
      Issue.record("expected an answer")
      return
    }
    let left = try JSONDecoder().decode([String: Int32].self, from: Data(answer.report))
    let child = try #require(left["child"])
    #expect(Self.isGone(child))
  }

  /// A killed process whose parent is gone may be a zombie for a moment: that counts as gone.
  static func isGone(_ process: Int32) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
      return true
    }
    return status.contains(") Z ") || kill(process, 0) != 0
  }

  @Test func aMissingWorkerFailsTheDocumentAndSaysWhatToDo() async throws {
    let outcome = try await Self.outcome(of: "no-such-worker")
    guard case .failed(let failure) = outcome else {
      Issue.record("expected a failure")
      return
    }
    #expect(failure.message.contains("galena doctor"))
  }
}
