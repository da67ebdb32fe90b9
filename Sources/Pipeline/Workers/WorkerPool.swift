import LeadModel
import Subprocess
package import SystemPackage
package import WorkerProtocol

/// A fixed number of page-workers, each started before there is a document for it, each serving
/// one document and ending.
package struct WorkerPool: Sendable {
  private let queue = WorkerQueue()

  /// Runs `body` with `workers` workers standing by and ends them all before it returns.
  ///
  /// One more is kept warm, so that a document need not wait for a process to start.
  package static func run<Value: Sendable>(
    executable: FilePath, workers: Int,
    _ body: @Sendable (WorkerPool) async throws -> Value
  ) async throws -> Value {
    let pool = WorkerPool()
    return try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<(workers + 1) {
        group.addTask { await pool.serve(with: executable) }
      }
      do {
        let value = try await body(pool)
        await pool.queue.close()
        try await group.waitForAll()
        return value
      } catch {
        await pool.queue.close()
        throw error
      }
    }
  }

  /// Hands one open document to a worker and waits for the outcome. Never throws: a worker that
  /// hangs, crashes or talks nonsense costs this document and nothing else.
  package func outcome(of request: WorkerRequest, document: Int32) async -> WorkerOutcome {
    await queue.outcome(of: request, document: document)
  }

  private func serve(with executable: FilePath) async {
    while await WorkerProcessRun(executable: executable).serveOne(from: queue) {}
  }
}
