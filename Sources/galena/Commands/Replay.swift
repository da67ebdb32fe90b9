import ArgumentParser
import Pipeline
import Storage

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a decision again from what was stored with it, and compare byte for byte.",
    discussion: """
      By the rules of then, whatever they are now; leaves with 1 when it comes out otherwise. The id
      of a lead's latest decision is in 'galena explain LEAD'; --all takes every decision.

      Examples:
        galena replay 5f0c
        galena replay --all
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "A decision, or how its id begins.")
  var decision: String?

  @Flag(help: "Every decision.")
  var all = false

  func validate() throws {
    guard (decision == nil) == all else { throw ValidationError("name a decision, or give --all") }
  }

  func run() throws {
    let store = try global.openStore()
    let replay = DecisionReplay(store: store)
    let verdicts =
      if let decision { [try replay.verdict(on: decision)] } else {
        try store.decisionIDs().map { try replay.verdict(on: $0) }
      }
    if global.json {
      for verdict in verdicts { try Terminal.json(verdict) }
    } else {
      Terminal.line(text(verdicts))
    }
    let isWhole = verdicts.allSatisfy { [.same, .erased].contains($0.answer) }
    if !isWhole { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }

  private func text(_ verdicts: [DecisionReplay.Verdict]) -> String {
    guard all else { return verdicts.map(RouteText.replay).joined() }
    let counts = DecisionReplay.Verdict.Answer.allCases.map { answer in
      "\(verdicts.count { $0.answer == answer }) \(answer.rawValue)"
    }
    let bad = verdicts.filter { ![.same, .erased].contains($0.answer) }
    return
      (["\(verdicts.count) decisions: " + counts.joined(separator: ", ")]
      + bad.prefix(20).map(RouteText.replay)).joined(separator: "\n")
  }
}
