import LeadModel
import Pipeline
import Resolution
import Storage
import Synchronization

/// The queue of what needs a person, in memory: made anew whenever the leads were derived, and
/// shortened at once by each judgement, so that the next item is there without asking the store.
final class ReviewQueueDesk: Sendable {
  struct State: Sendable {
    var items: [ReviewItem] = []
    var places: [StatementID: Int] = [:]
    var judged: Set<StatementID> = []
    var facets: [LeadFacet]?
    var unmatched: [StandingJudgement] = []
    var isBuilt = false
  }

  private let store: Store
  private let configuration: GalenaConfiguration
  private let clock: @Sendable () -> Timestamp
  private let state = Mutex(State())

  init(
    store: Store, configuration: GalenaConfiguration, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.configuration = configuration
    self.clock = clock
  }

  /// Reads the profiles and leads; takes as long as there are many.
  func rebuild() {
    guard let profiles = try? store.profiles(), let leads = try? store.leads() else { return }
    var points: [ProfileID: Double] = [:]
    for lead in leads {
      for profile in [lead.lead.person, lead.lead.organization].compactMap(\.self) {
        points[profile] = max(points[profile] ?? 0, lead.combined ?? 0)
      }
    }
    let items = ReviewSelection(points: points).items(of: profiles)
    let unmatched = unmatchedJudgements()
    let facets = try? store.leadFacets()
    state.withLock { state in
      state.items = items
      state.places = Dictionary(
        items.enumerated().map { ($1.statement, $0) }, uniquingKeysWith: { first, _ in first })
      state.judged = []
      state.unmatched = unmatched
      state.facets = facets
      state.isBuilt = true
    }
  }

  /// How many are left, and the first of them; builds the queue when nobody has yet.
  func first() -> (item: ReviewItem?, left: Int) {
    if !state.withLock(\.isBuilt) { rebuild() }
    return state.withLock { state in
      (
        state.items.first { !state.judged.contains($0.statement) },
        state.items.count - state.judged.count
      )
    }
  }

  func item(_ statement: StatementID) -> ReviewItem? {
    state.withLock { state in state.places[statement].map { state.items[$0] } }
  }

  /// The items before and after one, without those that were judged; `nil` at an end.
  func neighbours(
    of statement: StatementID
  ) -> (previous: StatementID?, next: StatementID?, place: Int?) {
    state.withLock { state in
      guard let place = state.places[statement] else {
        return (nil, state.items.first { !state.judged.contains($0.statement) }?.statement, nil)
      }
      let isOpen = { (index: Int) in !state.judged.contains(state.items[index].statement) }
      let previous = state.items.indices[..<place].last(where: isOpen)
      let next = state.items.indices[(place + 1)...].first(where: isOpen)
      return (
        previous.map { state.items[$0].statement }, next.map { state.items[$0].statement },
        place + 1
      )
    }
  }

  /// Takes an item out, or puts it back when its judgement was withdrawn.
  func note(_ statement: StatementID, isJudged: Bool) {
    state.withLock { state in
      if isJudged {
        if state.places[statement] != nil { state.judged.insert(statement) }
      } else {
        state.judged.remove(statement)
      }
    }
  }

  /// Judgements that hold on to nothing any longer.
  var unmatched: [StandingJudgement] { state.withLock(\.unmatched) }

  /// Queues and tiers; counted once for each state of the store.
  func facets() throws -> [LeadFacet] {
    if let facets = state.withLock(\.facets) { return facets }
    let facets = try store.leadFacets()
    state.withLock { $0.facets = facets }
    return facets
  }

  private func unmatchedJudgements() -> [StandingJudgement] {
    guard let all = try? store.judgements(), !all.isEmpty else { return [] }
    let desk = JudgementDesk(
      store: store, configuration: configuration, by: "", reason: "", now: clock())
    return (try? desk.judgements())?.filter { $0.standing == .unmatched } ?? []
  }
}
