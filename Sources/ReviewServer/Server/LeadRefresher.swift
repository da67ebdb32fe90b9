import LeadModel
import Pipeline
import Storage
import Synchronization

/// Derives the leads anew after judgements, in the background; judgements that come meanwhile
/// share the next turn.
final class LeadRefresher: Sendable {
  struct State: Sendable {
    /// Judgements that the leads do not know of yet.
    var waiting = 0
    /// Why the last turn failed, or `nil`.
    var failure: String?
    /// Leads that people decided about.
    fileprivate var leads: Set<LeadID> = []
    fileprivate var generation: StoreGeneration?
  }

  private static let pause = Duration.seconds(3)
  private static let mostSecondsOfCalm = 10

  private let store: Store
  private let configuration: GalenaConfiguration
  private let queue: ReviewQueueDesk
  private let clock: @Sendable () -> Timestamp
  private let state = Mutex(State())
  private let requests: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init(
    store: Store, configuration: GalenaConfiguration, queue: ReviewQueueDesk,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.configuration = configuration
    self.queue = queue
    self.clock = clock
    (requests, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var now: State { state.withLock { $0 } }

  /// Something was judged, or decided about a lead.
  func request(routing lead: LeadID? = nil) {
    state.withLock { state in
      state.waiting += 1
      if let lead { state.leads.insert(lead) }
    }
    ring.yield()
  }

  /// Serves requests until it is cancelled.
  func run() async {
    for await _ in requests {
      await calm()
      let (taken, leads) = state.withLock { state in
        defer { state.leads = [] }
        return (state.waiting, state.leads)
      }
      let failure = await Aside.run { self.refresh(routing: leads.sorted()) }
      state.withLock {
        $0.waiting -= taken
        $0.failure = failure
      }
    }
  }

  /// Waits until nobody has judged for a second, ten at most: deriving keeps others from writing, and
  /// one turn serves all.
  private func calm() async {
    var before = 0
    for _ in 0..<Self.mostSecondsOfCalm {
      let now = state.withLock(\.waiting)
      guard now != before, !Task.isCancelled else { return }
      before = now
      try? await Task.sleep(for: .seconds(1))
    }
  }

  /// Follows what other processes do to the store, until it is cancelled.
  func watch() async {
    while !Task.isCancelled {
      await Aside.run { self.follow() }
      try? await Task.sleep(for: Self.pause)
    }
  }

  private func refresh(routing leads: [LeadID]) -> String? {
    do {
      try LeadRefresh(store: store, configuration: configuration).runInTurn(at: clock())
      let routing = RouteRun(store: store, rules: configuration.rules)
      for lead in leads { _ = try routing.one(lead, at: clock()) }
      follow()
      return nil
    } catch let error as GalenaError {
      return error.message
    } catch {
      return "the leads could not be derived anew; run galena resolve"
    }
  }

  private func follow() {
    queue.follow()
    guard let generation = try? store.generation() else { return }
    let isNew = state.withLock { state in
      defer { state.generation = generation }
      return state.generation != generation
    }
    if isNew { queue.count() }
  }
}
