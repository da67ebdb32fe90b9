import LeadModel
import Pipeline
import Storage
import Synchronization

/// The pairs that are doubtful, as the last look at all records found them; another look is taken
/// in the background when somebody asks for it.
final class DoubtDesk: Sendable {
  struct State: Sendable {
    var doubts: [ResolveRun.Outcome.Doubt] = []
    /// When they were found; `nil` before the first look.
    var at: Timestamp?
    var isLooking = false
    var failure: String?
  }

  private let store: Store
  private let configuration: GalenaConfiguration
  private let clock: @Sendable () -> Timestamp
  private let state = Mutex(State())
  private let requests: AsyncStream<Void>
  private let ring: AsyncStream<Void>.Continuation

  init(
    store: Store, configuration: GalenaConfiguration, clock: @escaping @Sendable () -> Timestamp
  ) {
    self.store = store
    self.configuration = configuration
    self.clock = clock
    (requests, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var now: State { state.withLock { $0 } }

  func look() {
    state.withLock { $0.isLooking = true }
    ring.yield()
  }

  /// A pair was decided: it is no doubt any more.
  func settle(_ left: ProfileID, _ right: ProfileID) {
    state.withLock { state in
      state.doubts.removeAll { Set([$0.left.profile, $0.right.profile]) == Set([left, right]) }
    }
  }

  /// Serves requests until it is cancelled.
  func run() async {
    for await _ in requests {
      let (found, failure) = await Aside.run { self.found() }
      state.withLock { state in
        state.isLooking = false
        state.failure = failure
        if let found {
          state.doubts = found
          state.at = clock()
        }
      }
    }
  }

  private func found() -> ([ResolveRun.Outcome.Doubt]?, String?) {
    do {
      let run = ResolveRun(store: store, configuration: configuration)
      return (try run.run(.standing, by: "", reason: "", at: clock()).doubts, nil)
    } catch let error as GalenaError {
      return (nil, error.message)
    } catch {
      return (nil, "the records could not be compared; run galena resolve")
    }
  }
}
