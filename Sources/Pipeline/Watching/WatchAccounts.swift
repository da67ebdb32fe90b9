import Intake
import LeadModel
import Storage

/// Refreshes the leads when documents were read, and hands on an account when all is read.
actor WatchAccounts {
  /// While documents keep coming, leads are refreshed now and then all the same.
  private static let longestWait = Duration.seconds(5)

  nonisolated let bell = Bell()
  private let stores: OpenedStore
  private let ledger: WatchLedger
  private let turn: LeadTurn
  private let settings: IngestSettings
  private let progress: RunProgress
  private let handOn: @Sendable (IngestReport) throws -> Void
  private var last: RunLedger?
  private var lastEnd = ContinuousClock.now
  private var lastCost = Duration.zero
  private(set) var isComplete = true

  init(
    stores: OpenedStore, ledger: WatchLedger, turn: LeadTurn, settings: IngestSettings,
    progress: RunProgress, handOn: @escaping @Sendable (IngestReport) throws -> Void
  ) {
    self.stores = stores
    self.ledger = ledger
    self.turn = turn
    self.settings = settings
    self.progress = progress
    self.handOn = handOn
  }

  /// Works each time that the bell rings, until it is closed.
  func keep(while backlog: Backlog) async throws {
    for await _ in bell.rings {
      if settings.stop.isMade { return }
      let isAtRest = await backlog.isAtRest
      let since = ContinuousClock.now - lastEnd
      // Leads of a large store cost time: no more than half of it goes into them.
      if isAtRest, since < lastCost {
        await settings.stop.sleep(for: lastCost - since)
      } else if !isAtRest, since < max(Self.longestWait, lastCost * 4) {
        continue
      }
      try await account(isAtRest: isAtRest)
    }
  }

  /// The last account of a watch that comes to an end; nothing after a stop: the next start does it.
  func close() async throws {
    if !settings.stop.isMade { try await account(isAtRest: true) }
  }

  private func account(isAtRest: Bool) async throws {
    let start = ContinuousClock.now
    let isDirty = try await turn.isNeeded()
    var decisions = 0
    if isDirty {
      decisions = try await turn.refresh(at: settings.now()) ?? 0
      lastEnd = ContinuousClock.now
      lastCost = lastEnd - start
    }
    guard isAtRest, let account = try await ledger.account() else { return }
    guard account != last || isDirty else { return }
    last = account
    let report = try IngestReport(ledger: account, decisions: decisions, store: stores.store)
    isComplete = isComplete && report.isComplete
    progress.end()
    try handOn(report)
  }
}

/// Rings; any number of rings that nobody has heard yet are one.
final class Bell: Sendable {
  let rings: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init() {
    (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func ring() { continuation.yield() }

  func close() { continuation.finish() }
}
