import Foundation
import LeadModel
import Pipeline
import SystemPackage
import TestSupport
import Testing
import WorkerProtocol

/// Libraries that need more than memory and reading must still work inside the walls.
@Suite struct WalledReadingTests {
  /// libde265 decodes with a thread of its own, and waits for ever where it gets none.
  @Test func picturesThatAreDecodedWithThreadsAreRead() async throws {
    let worker = FilePath(
      KillTests.galena.deletingLastPathComponent().appendingPathComponent("page-worker").path)
    let path = Repository.root.appendingPathComponent("Tests/Fixtures/images/sign.heic").path
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let file = try MemoryFile(Array(bytes))
    let outcome = try await WorkerPool.run(executable: worker, workers: 1) { pool in
      await pool.outcome(
        of: WorkerRequest(
          subject: .init(id: "abc", path: "a", name: nil, byteCount: bytes.count),
          options: .init(statements: false), settings: .init(), limits: .init(stallSeconds: 30)),
        document: file.descriptor)
    }
    withExtendedLifetime(file) {}
    #expect(try WorkerPoolTests.report(outcome)?.status == .done)
  }
}
