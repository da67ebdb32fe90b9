import Intake
import LeadModel
import Storage

/// The right to serve a store, which one process has at a time: two would both send what timers and
/// receivers wait for, and each would show pages that know nothing of the other's sessions.
struct ServeLease: Sendable {
  static let name = "serve"
  /// A process that ended loses it at once; this is for one on another machine, or one that hangs.
  private static let term = Duration.seconds(60)
  private static let pulse = Duration.seconds(15)

  let store: Store
  let now: @Sendable () -> Timestamp

  /// Takes the right.
  ///
  /// - Throws: `GalenaError` of the store that names the process that has it.
  func take() throws {
    _ = try store.releaseClaimsOfGoneProcesses()
    guard try !prolong() else { return }
    let holder = try store.leaseOwner(Self.name)
    let who = holder?.localProcess.map { "process \($0)" } ?? "a process of another machine"
    throw GalenaError(
      .store,
      "\(who) serves this store already; end that one first, or name another store with --store")
  }

  /// Prolongs the right until a stop is asked for.
  ///
  /// - Throws: when somebody else has it by now, because this process was held up for too long.
  func keep(until stop: StopRequest) async throws {
    while !stop.isMade, !Task.isCancelled {
      await stop.sleep(for: Self.pulse)
      // A store that is locked or full at the moment is told with the next pulse.
      guard !stop.isMade, let isOurs = try? prolong() else { continue }
      guard isOurs else {
        throw GalenaError(
          .store, "this process stood still for so long that another one serves the store now")
      }
    }
  }

  func giveBack() { try? store.releaseLease(Self.name, owner: .current) }

  private func prolong() throws(StorageError) -> Bool {
    try store.acquireLease(Self.name, owner: .current, at: now(), for: Self.term)
  }
}
