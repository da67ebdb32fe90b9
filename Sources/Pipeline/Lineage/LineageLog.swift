package import Delivery
import Dispatch
package import Foundation
package import LeadModel
import Synchronization

/// Takes lineage events to where they are wanted, in their order, without holding up who tells them.
///
/// A file gets them all. A server that does not answer loses events, which is logged: lineage tells
/// what was done and must never keep it from being done.
package final class LineageLog: Sendable {
  /// Events that wait for a server at most.
  private static let mostWaiting = 1000

  let namespace: String
  private let append: (@Sendable (Data) -> Void)?
  private let receiver: EventReceiver?
  private let log: RunLog
  private let now: @Sendable () -> Timestamp
  private let queue = DispatchQueue(label: "galena.lineage")
  private let waiting = Mutex(0)

  package static let silent = LineageLog(namespace: "", append: nil, receiver: nil)

  /// - Parameter append: gets whole lines, one at a time.
  package init(
    namespace: String, append: (@Sendable (Data) -> Void)?, receiver: EventReceiver?,
    log: RunLog = .silent, now: @escaping @Sendable () -> Timestamp = { Timestamp(Date()) }
  ) {
    self.namespace = namespace
    self.append = append
    self.receiver = receiver
    self.log = log
    self.now = now
  }

  var isSilent: Bool { append == nil && receiver == nil }

  /// Makes the event only when somebody wants it.
  func tell(_ event: @autoclosure () -> LineageEvent) {
    guard !isSilent else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(event()) else { return }
    append?(line + [0x0A])
    if let receiver { send(Array(line), to: receiver) }
  }

  private func send(_ body: [UInt8], to receiver: EventReceiver) {
    let isTaken = waiting.withLock { count in
      guard count < Self.mostWaiting else { return false }
      count += 1
      return true
    }
    guard isTaken else { return lost("too many events wait for the server") }
    queue.async { [self] in
      defer { waiting.withLock { $0 -= 1 } }
      switch receiver.send(body) {
      case .delivered: break
      case .retry(let reason, _), .rejected(let reason): lost(reason)
      }
    }
  }

  private func lost(_ reason: String) {
    log.tell(.warning, "lineage.lost", at: now(), message: reason, count: 1)
  }

  /// Waits until what was told has been sent, at most that long.
  package func settle(atMost limit: Duration) {
    let end = DispatchSemaphore(value: 0)
    queue.async { end.signal() }
    _ = end.wait(timeout: .now() + (limit / .seconds(1)))
  }
}
