import Intake
import LeadModel
import Storage

/// What becomes due by the clock alone: leads nobody answered, overrides that end, owners who are
/// back, and interest that fades.
struct LeadTimers: Sendable {
  private static let pause = Duration.seconds(20)

  let store: Store
  let configuration: GalenaConfiguration
  let settings: IngestSettings

  /// Looks again and again until a stop is asked for. What fails is logged and tried with the next look.
  func run() async {
    while !settings.stop.isMade, !Task.isCancelled {
      let result = await Blocking.run { Result { try look() } }
      if case .failure(let error) = result {
        settings.log.tell(
          .warning, "timers.failed", at: settings.now(), message: GalenaError.message(of: error))
      }
      await settings.stop.sleep(for: Self.pause)
    }
  }

  /// Scores what is to be scored, and decides on the leads whose time has come.
  func look() throws {
    let now = settings.now()
    let refresh = LeadRefresh(store: store, configuration: configuration)
    if try refresh.isScoringDue(at: now) {
      tell("timers.scored", try refresh.runInTurn(at: now))
    }
    guard !settings.stop.isMade, try !store.leadsDue(by: now).isEmpty else { return }
    let outcome = try RouteRun(store: store, rules: configuration.rules).due(at: now)
    tell("timers.routed", outcome.decisions.count)
  }

  private func tell(_ event: String, _ count: Int) {
    settings.log.tell(.info, event, at: settings.now(), count: count)
  }
}
