import Delivery
import Intake
import LeadModel
import Storage

/// Hands leads over as they are decided, and again what did not reach its receiver.
struct DeliveryLoop: Sendable {
  private static let pause = Duration.seconds(3)
  /// Releases and settings leave no mark in the store's generation: planned anew after so long.
  private static let longestPlan = Duration.seconds(60)

  let store: Store
  let receivers: [Receiver]
  let settings: IngestSettings

  /// Runs until a stop is asked for; at once when there is no receiver. What fails is logged and
  /// tried with the next round.
  func run() async {
    guard !receivers.isEmpty else { return }
    var planned: (generation: StoreGeneration, at: ContinuousClock.Instant)?
    while !settings.stop.isMade, !Task.isCancelled {
      let last = planned
      let result = await Blocking.run { Result { try round(after: last) } }
      switch result {
      case .success(let plan): planned = plan
      case .failure(let error):
        settings.log.tell(
          .warning, "delivery.failed", at: settings.now(), message: GalenaError.message(of: error))
      }
      await settings.stop.sleep(for: Self.pause)
    }
  }

  /// Planning reads all leads: only when some were decided since.
  private func round(
    after last: (generation: StoreGeneration, at: ContinuousClock.Instant)?
  ) throws -> (generation: StoreGeneration, at: ContinuousClock.Instant) {
    let generation = try store.generation()
    let isPlanned =
      last.map { $0.generation == generation && .now - $0.at < Self.longestPlan } ?? false
    let stop = settings.stop
    let outcome = try DeliveryRound(store: store, receivers: receivers, now: settings.now)
      .run(isPlanned: isPlanned) { stop.isMade }
    for (result, attempts) in Dictionary(grouping: outcome.attempts, by: \.result) {
      settings.log.tell(
        result == .sent ? .info : .warning, "delivery.\(result.rawValue)", at: settings.now(),
        count: attempts.count)
    }
    if isPlanned, let last { return last }
    return (generation, .now)
  }
}
