import ArgumentParser
import Delivery
import Foundation
import Intake
import LeadModel
import Pipeline
import Storage

struct Deliver: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell the receivers of galena.yaml of the leads that are for them.",
    discussion: """
      Every lead is told once, and again when its tier, queue or owner changes. What fails is tried \
      again for two days with growing pauses. What a backfill brought waits for 'galena release'.

      Examples:
        galena deliver --dry-run
        galena deliver --follow 5
        galena deliver --list dead
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Only count what would be told to whom.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("Look again every so many seconds, until Ctrl-C.", valueName: "seconds"))
  var follow: Double?

  @Flag(help: "Also what was given up, once more.")
  var again = false

  @Option(help: "Only list: pending, sent, dead or superseded.", transform: Deliver.state)
  var list: DeliveryState?

  func validate() throws {
    if let follow, !(0.1...86_400).contains(follow) {
      throw ValidationError("--follow is a number of seconds from 0.1 to 86400")
    }
  }

  func run() async throws {
    let store = try global.openStore()
    if let list { return try show(try store.deliveries(state: list)) }
    let receivers = try global.configuration().delivery.receivers
    guard !receivers.isEmpty else {
      throw GalenaError(
        .configuration, "there is no receiver; name some under `delivery` in galena.yaml")
    }
    if dryRun {
      let plan = DeliveryPlan(store: store, receivers: receivers)
      let counts = try plan.run(at: Timestamp(Date()), isDry: true)
      return global.json ? try Terminal.json(counts) : Terminal.line(DeliveryText.plan(counts))
    }
    if again { _ = try store.reviveDeliveries(at: Timestamp(Date())) }
    let round = DeliveryAccount(
      round: DeliveryRound(store: store, receivers: receivers) { Timestamp(Date()) },
      isJSON: global.json, isQuiet: global.quiet)
    guard let follow else {
      let stop = Interruption()
      try await stop.guarding {
        if try round.run(isStopped: { stop.stop.isMade }) { return }
        throw ExitCode(GalenaExitCode.incomplete.rawValue)
      }
      return
    }
    let interruption = Interruption()
    try await interruption.guarding {
      while !interruption.stop.isMade {
        _ = try round.run { interruption.stop.isMade }
        await interruption.stop.sleep(for: .seconds(follow))
      }
    }
  }

  private func show(_ rows: [DeliveryRow]) throws {
    if global.json {
      for row in rows { try Terminal.json(row) }
    } else {
      Terminal.line(DeliveryText.list(rows))
    }
  }

  private static func state(_ text: String) throws -> DeliveryState {
    guard let state = DeliveryState(rawValue: text) else {
      throw ValidationError("give pending, sent, dead or superseded")
    }
    return state
  }
}

/// Prints what a round of delivery came to.
private struct DeliveryAccount: Sendable {
  let round: DeliveryRound
  let isJSON: Bool
  let isQuiet: Bool

  /// Whether all that was due has reached its receiver.
  func run(isStopped: @escaping @Sendable () -> Bool) throws -> Bool {
    let outcome = try round.run(isStopped: isStopped)
    if isJSON {
      for attempt in outcome.attempts { try Terminal.json(attempt) }
    } else if !outcome.attempts.isEmpty {
      Terminal.line(DeliveryText.attempts(outcome.attempts))
    }
    if !isQuiet, outcome.held > 0 {
      Terminal.error("\(outcome.held) leads of backfills wait for 'galena release'")
    }
    return outcome.attempts.allSatisfy { $0.result == .sent }
  }
}
