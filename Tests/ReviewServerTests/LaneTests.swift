import Dispatch
import Foundation
import HTTPTypes
import HummingbirdTesting
import LeadModel
import Pipeline
import Storage
import Synchronization
import Testing

@testable import ReviewServer

/// What takes a while waits in turn, and holds nobody up who is quick.
@Suite struct LaneTests {
  private final class Count: Sendable {
    let now = Mutex((running: 0, most: 0, done: 0))

    func begin() {
      now.withLock { now in
        now.running += 1
        now.most = max(now.most, now.running)
      }
    }

    func end() {
      now.withLock { now in
        now.running -= 1
        now.done += 1
      }
    }
  }

  @Test(arguments: [1, 3]) func noMoreThanItsWidthRunsAtOnce(width: Int) async throws {
    let (lane, count) = (Lane("test", width: width), Count())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await lane.run {
            count.begin()
            // Long enough that as many as may run do.
            usleep(2_000)
            count.end()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(count.now.withLock(\.done) == 20)
    #expect((1...width).contains(count.now.withLock(\.most)))
  }

  @Test func whatAWorkThrowsComesOut() async {
    struct Mishap: Error {}
    await #expect(throws: Mishap.self) { try await Lane("test", width: 1).run { throw Mishap() } }
  }

  @Test func aQuickPagePassesThoseThatTakeAWhile() async throws {
    let sample = try ReviewSample()
    let (cookie, _) = try sample.signIn(.admin)
    let lead = try #require(try sample.stores.store.leads().first).lead.id
    let gate = DispatchSemaphore(value: 0)
    let (started, start) = AsyncStream<Void>.makeStream()
    try await sample.server.application().test(.router) { client in
      try await withThrowingTaskGroup(of: Void.self) { slow in
        for _ in 0..<8 {
          slow.addTask {
            try await sample.desk.lanes.lists.run {
              start.yield()
              gate.wait()
            }
          }
        }
        var running = started.makeAsyncIterator()
        await running.next()
        await running.next()
        let quick = try await client.get(Links.lead(lead), cookie: cookie)
        #expect(quick.status == .ok)
        for _ in 0..<8 { gate.signal() }
        try await slow.waitForAll()
      }
    }
  }
}
