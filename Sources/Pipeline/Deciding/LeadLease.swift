import Foundation
import LeadModel
import Storage

/// The right to derive leads, which one process has at a time: two at once would each write what
/// the other does not know of.
struct LeadLease {
  static let name = "leads"
  /// A process that ended gives its lease back at once; this is for one that hangs.
  static let term = Duration.seconds(6 * 3600)
  private static let patience = 600
  private static let lock = NSLock()

  let store: Store

  /// Runs when no other thread of this process is running so: the lease is the process's.
  static func alone<Value>(_ body: () throws -> Value) rethrows -> Value {
    lock.lock()
    defer { lock.unlock() }
    return try body()
  }

  /// Runs with the right and gives it back; `nil` when another process has it.
  func tried<Value>(_ body: () throws -> Value) throws -> Value? {
    try Self.alone {
      guard try isTaken() else { return nil }
      defer { try? store.releaseLease(Self.name, owner: .current) }
      return try body()
    }
  }

  /// Waits for the right, up to two minutes, and gives it back.
  ///
  /// - Throws: a store error that says to try again when another process keeps it.
  func held<Value>(_ body: () throws -> Value) throws -> Value {
    try Self.alone { try leased(body) }
  }

  private func leased<Value>(_ body: () throws -> Value) throws -> Value {
    var tries = 0
    while try !isTaken() {
      tries += 1
      guard tries < Self.patience else {
        throw GalenaError(
          .store, "another process is deriving the leads of this store; try again when it is done")
      }
      Thread.sleep(forTimeInterval: 0.2)
    }
    defer { try? store.releaseLease(Self.name, owner: .current) }
    return try body()
  }

  private func isTaken() throws -> Bool {
    try store.releaseClaimsOfGoneProcesses()
    return try store.acquireLease(
      Self.name, owner: .current, at: Timestamp(Date()), for: Self.term)
  }
}
