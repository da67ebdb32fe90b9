import Foundation
import LeadModel

/// One storm: operations, kills, calm, verdict.
final class Storm {
  let ground: Ground
  private let options: Options
  private var random: SplitMix
  private var keepers: [Keeper] = []
  private let hands: Hands
  private let start = ContinuousClock.now

  init(_ options: Options) throws {
    self.options = options
    ground = try Ground(options)
    random = SplitMix(seed: options.seed)
    hands = Hands(ground, seed: options.seed, keepsNames: options.after == "leave")
    keepers = (0..<options.processes).map { Keeper(options, ground, number: $0) }
  }

  private var now: Double { (ContinuousClock.now - start) / .seconds(1) }

  func run() throws -> Verdict {
    for keeper in keepers { try keeper.start(at: now) }
    for operation in 1...options.operations {
      try hands.act(at: now, clock: { self.now }, &random)
      if options.kills { try strike(mustKill: operation == options.operations / 3) }
      usleep(UInt32.random(in: 0...UInt32(options.pause * 2_000), using: &random))
    }
    try hands.finishWriting(clock: { self.now })
    for keeper in keepers where !keeper.isRunning { try keeper.start(at: now) }
    let inspection = Inspection(ground, options)
    let calm = inspection.awaitCalm(hands.model)
    let end = now
    let stops = keepers.map { $0.stop() }
    return try inspection.verdict(
      hands.model, keepers: keepers, stops: stops, wasCalm: calm, end: end)
  }

  /// However short the storm, `galena` is killed once.
  private func strike(mustKill: Bool) throws {
    for keeper in keepers {
      if !keeper.isRunning {
        if Int.random(in: 0..<40, using: &random) == 0 { try keeper.start(at: now) }
      } else if mustKill || Int.random(in: 0..<400, using: &random) == 0 {
        try keeper.kill(at: now)
      } else if Int.random(in: 0..<80, using: &random) == 0 {
        keeper.killWorker(&random)
      }
    }
  }
}
