import LeadModel
import Pipeline
import Resolution
import Storage
import Synchronization

/// The queue of what needs a person, in memory: it follows the profiles that changed, and is
/// shortened at once by each judgement, so that the next item is there without asking the store.
final class ReviewQueueDesk: Sendable {
  private struct State: Sendable {
    var queue = ReviewQueue()
    /// Values that were judged here, until their profile knows.
    var judged: [StatementID: JudgementID] = [:]
    var claims = ReviewClaims()
    var facets: [LeadFacet]?
    var isBuilt = false
    var unmatched: (generation: StoreGeneration, judgements: [StandingJudgement])?

    func isOpen(_ statement: StatementID) -> Bool { judged[statement] == nil }

    var left: Int { queue.count - judged.keys.count { queue.item($0) != nil } }
  }

  /// How many profiles are read at a time: so much memory, and no more.
  private static let portion = 1_000

  private let store: Store
  private let configuration: GalenaConfiguration
  private let clock: @Sendable () -> Timestamp
  private let state = Mutex(State())
  /// The place of the last change that was taken in; held while changes are, so by one at a time.
  private let place = Mutex<Int64>(0)

  init(
    store: Store, configuration: GalenaConfiguration, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.configuration = configuration
    self.clock = clock
  }

  /// Takes in the profiles that changed since the last time; the first time, all of them.
  func follow() {
    place.withLock { place in
      var queue = state.withLock(\.queue)
      let isFirst = place == 0
      var settled: Set<StatementID> = []
      while let changes = try? store.changedProfiles(after: place, limit: Self.portion),
        let last = changes.last
      {
        queue.apply(changes)
        settled.formUnion(settledJudgements(queue))
        place = last.place
        if !isFirst { publish(queue, settled) }
      }
      publish(queue, settled)
    }
  }

  /// Counts queues and tiers anew, as the list of leads shows them.
  func count() {
    guard let facets = try? store.leadFacets() else { return }
    state.withLock { $0.facets = facets }
  }

  private func settledJudgements(_ queue: ReviewQueue) -> Set<StatementID> {
    Set(state.withLock(\.judged).keys.filter { queue.item($0) == nil })
  }

  private func publish(_ queue: ReviewQueue, _ settled: Set<StatementID>) {
    state.withLock { state in
      state.queue = queue
      state.isBuilt = true
      for statement in settled { state.judged[statement] = nil }
    }
  }

  /// What a reader's place in the queue is: the item itself, those around it, how many are left.
  struct Surroundings: Sendable {
    let item: ReviewItem?
    let previous: StatementID?
    let next: StatementID?
    /// From 1; `nil` when it is not in the queue.
    let place: Int?
    let left: Int
    /// Who else looks at it just now.
    let others: [String]
  }

  /// Reads the store when nobody has yet.
  func prepare() { if !state.withLock(\.isBuilt) { follow() } }

  /// The first item that nobody else looks at, and how many are left in all; reads the store first
  /// when nobody has yet.
  func first(for user: String) -> (item: ReviewItem?, left: Int) {
    prepare()
    return state.withLock { state in
      let now = clock()
      let item =
        state.queue.first { state.isOpen($0) && state.claims.isFree($0, for: user, at: now) }
        ?? state.queue.first(where: state.isOpen)
      return (item, state.left)
    }
  }

  /// Claims an item for a reader and looks around it. The next one is one that nobody else has.
  func visit(_ statement: StatementID, by user: String) -> Surroundings {
    state.withLock { state in
      let now = clock()
      let others = state.claims.claim(statement, for: user, at: now)
      let place = state.queue.place(of: statement)
      let isNext = { (id: StatementID) in
        id != statement && state.isOpen(id) && state.claims.isFree(id, for: user, at: now)
      }
      return Surroundings(
        item: state.queue.item(statement),
        previous: place.flatMap { state.queue.last(before: $0, where: state.isOpen)?.statement },
        next: state.queue.first(from: place ?? 0, where: isNext)?.statement,
        place: place.map { $0 + 1 }, left: state.left, others: others)
    }
  }

  /// Takes an item out, until its profile knows of the judgement.
  func judged(_ statement: StatementID, by judgement: JudgementID) {
    state.withLock { state in
      state.claims.release(statement)
      if state.queue.item(statement) != nil { state.judged[statement] = judgement }
    }
  }

  /// Puts the item back that a judgement took out.
  func withdrawn(_ judgement: JudgementID) {
    state.withLock { state in state.judged = state.judged.filter { $0.value != judgement } }
  }

  /// Judgements that hold on to nothing any longer; looked for once for each state of the store.
  func unmatched() -> [StandingJudgement] {
    guard let generation = try? store.generation() else { return [] }
    if let known = state.withLock(\.unmatched), known.generation == generation {
      return known.judgements
    }
    let desk = JudgementDesk(
      store: store, configuration: configuration, by: "", reason: "", now: clock())
    let found = (try? desk.judgements())?.filter { $0.standing == .unmatched } ?? []
    state.withLock { $0.unmatched = (generation, found) }
    return found
  }

  /// Queues and tiers, as they were counted last.
  func facets() throws -> [LeadFacet] {
    if let facets = state.withLock(\.facets) { return facets }
    count()
    return state.withLock(\.facets) ?? []
  }
}
