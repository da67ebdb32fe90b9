import Foundation
import LeadModel
import Storage
import Testing

@testable import Delivery

@Suite struct OutboxRunTests {
  private func run(
    _ store: Store, _ url: String, at now: Timestamp = HandOffSample.now
  ) throws -> [OutboxRun.Attempt] {
    let receiver = Receiver(name: "r", channel: .webhook(.init(url: url, secret: nil)))
    return try OutboxRun(
      store: store, receivers: [receiver], sender: Sender(timeouts: Timeouts(connect: 1, whole: 1)),
      now: { now }
    ).run()
  }

  @Test func whatWasSentIsNotSentAgainAndKeepsNoData() throws {
    let store = try HandOffSample.store(leads: ["a@o", "b@o"])
    let server = try HookServer()
    #expect(try run(store, server.url).map(\.result) == [.sent, .sent])
    #expect(try run(store, server.url) == [])
    #expect(server.requests.count == 2)
    #expect(try store.deliveries().map(\.state) == [.sent, .sent])
  }

  @Test func failuresWaitLongerAndLongerAndThenAreDead() throws {
    let store = try HandOffSample.store()
    let server = try HookServer(Array(repeating: .status(500), count: 20))
    var (now, pauses): (Timestamp, [Double]) = (HandOffSample.now, [])
    while let attempt = try run(store, server.url, at: now).first {
      guard let due = attempt.dueAt else {
        #expect(attempt.result == .dead)
        break
      }
      #expect(try run(store, server.url, at: now) == [], "nothing is due before its time")
      pauses.append(due.days(since: now) * 86_400)
      now = due
    }
    #expect(pauses.count == 8)
    #expect(pauses == pauses.sorted())
    #expect(try store.deliveries(state: .dead).map(\.attempts) == [9])
    #expect(try store.reviveDeliveries(at: now) == 1)
    let good = try HookServer()
    #expect(try run(store, good.url, at: now).map(\.result) == [.sent])
  }

  @Test func whoAsksForPatienceGetsIt() throws {
    let store = try HandOffSample.store()
    let server = try HookServer([.status(429, headers: ["Retry-After": "600"])])
    let attempt = try #require(try run(store, server.url).first)
    #expect(attempt.dueAt == HandOffSample.later(600))
  }

  @Test func aRefusalIsDeadAtOnceAndTheOthersGoOn() throws {
    let store = try HandOffSample.store(leads: ["a@o", "b@o"])
    let server = try HookServer([.status(400)])
    #expect(try run(store, server.url).map(\.result) == [.dead, .sent])
  }

  @Test func whoDoesNotAnswerIsAskedOnce() throws {
    let store = try HandOffSample.store(leads: ["a@o", "b@o", "c@o"])
    let server = try HookServer([.cut])
    #expect(try run(store, server.url).count == 1)
    #expect(server.requests.count == 1)
    #expect(try run(store, server.url).map(\.result) == [.sent, .sent])
  }

  /// Killed after the receiver had it and before that was written down: it is sent again, with the
  /// same key and the same bytes.
  @Test func aKillBetweenSendingAndWritingDownRepeatsTheKey() throws {
    let folder = NSTemporaryDirectory() + "galena-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try HandOffSample.store(folder + "/s.sqlite")
    let server = try HookServer()
    let gone = try #require(
      ProcessOwner("\(ProcessOwner.current)".split(separator: ":")[0] + ":1:0"))
    let entry = try #require(
      try store.claimDelivery(to: "r", owner: gone, at: HandOffSample.now, for: .seconds(300)))
    let webhook = Receiver(name: "r", channel: .webhook(.init(url: server.url, secret: nil)))
    #expect(Sender().send(entry.payload, to: webhook, now: HandOffSample.now) == .delivered)
    #expect(try run(store, server.url).map(\.result) == [.sent])
    let requests = server.requests
    #expect(requests.count == 2)
    #expect(Set(requests.map { $0.headers["idempotency-key"] ?? "" }).count == 1)
    #expect(requests[0].body == requests[1].body)
    #expect(try run(store, server.url) == [])
  }

  @Test func twoProcessesSendEachOnce() throws {
    let store = try HandOffSample.store(leads: (0..<20).map { LeadID("l\($0)@o") })
    let server = try HookServer()
    DispatchQueue.concurrentPerform(iterations: 2) { _ in _ = try? run(store, server.url) }
    #expect(server.requests.count == 20)
    #expect(Set(server.requests.map { $0.headers["idempotency-key"] ?? "" }).count == 20)
  }
}
