import LeadModel
import Synchronization

/// Slows guessing down: after five wrong passwords for a name, or twenty from an address, within a
/// quarter of an hour, no further one is even looked at.
final class SignInGate: Sendable {
  private static let window = 15.0 / (24 * 60)
  private static let mostOfName = 5
  private static let mostOfAddress = 20
  private static let mostKept = 10_000

  private let failures = Mutex<[String: [Timestamp]]>([:])

  func isOpen(name: String, address: String, at now: Timestamp) -> Bool {
    failures.withLock { failures in
      let known = failures
      let count = { (key: String) in
        known[key]?.count { now.days(since: $0) < Self.window } ?? 0
      }
      return count("name:" + name) < Self.mostOfName
        && count("address:" + address) < Self.mostOfAddress
    }
  }

  func failed(name: String, address: String, at now: Timestamp) {
    failures.withLock { failures in
      if failures.count > Self.mostKept { failures.removeAll() }
      for key in ["name:" + name, "address:" + address] {
        failures[key] = (failures[key] ?? []).filter { now.days(since: $0) < Self.window } + [now]
      }
    }
  }

  func succeeded(name: String) { failures.withLock { $0["name:" + name] = nil } }
}
