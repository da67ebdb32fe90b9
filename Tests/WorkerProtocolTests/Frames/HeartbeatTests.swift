import Synchronization
import Testing
import WorkerProtocol

@Suite struct HeartbeatTests {
  /// A thousand reports per second for ten seconds.
  @Test func atMostTwoPerSecondAreSent() {
    let start = ContinuousClock.now
    let milliseconds = Mutex(0)
    let sent = Mutex<[Int]>([])
    let heartbeat = Heartbeat(
      now: { start + .milliseconds(milliseconds.withLock(\.self)) },
      send: { sent.withLock { $0.append(milliseconds.withLock(\.self)) } })
    for time in 1...10_000 {
      milliseconds.withLock { $0 = time }
      heartbeat.beat()
    }
    #expect(sent.withLock(\.self) == Array(stride(from: 500, through: 10_000, by: 500)))
  }

  @Test func whoDoesNothingIsSilent() {
    let sent = Mutex(0)
    _ = Heartbeat(send: { sent.withLock { $0 += 1 } })
    #expect(sent.withLock(\.self) == 0)
  }
}
