import Foundation
import Storage
import Synchronization
import Testing

@testable import Pipeline

@Suite struct LeadLeaseTests {
  @Test func onlyOneThreadDerivesAtATime() async throws {
    let folder = try TemporaryFolder()
    let lease = LeadLease(store: try Store(path: folder.path + "/galena.sqlite"))
    let inside = Inside()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          try? lease.held {
            inside.enter()
            Thread.sleep(forTimeInterval: 0.02)
            inside.leave()
          }
        }
      }
    }
    #expect(inside.times == 4)
    #expect(inside.most == 1)
  }
}

/// Counts who is inside.
private final class Inside: Sendable {
  private let counts = Mutex((now: 0, times: 0, most: 0))

  var times: Int { counts.withLock { $0.times } }
  var most: Int { counts.withLock { $0.most } }

  func enter() {
    counts.withLock {
      $0.now += 1
      $0.times += 1
      $0.most = max($0.most, $0.now)
    }
  }

  func leave() { counts.withLock { $0.now -= 1 } }
}
