import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Resolution

struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work out again who is who: all records, or under another model.",
    discussion: """
      Strong keys decide first; what they leave apart is weighed by the model in force, and what is
      likely but not sure is listed for 'galena merge' and 'galena judge different'. A model stays
      in force until another is chosen; which one, by whom and why is recorded.

      Examples:
        galena resolve
        galena resolve --model trained --reason "30,000 records now"
        galena resolve --json | jq .doubts
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions

  @Option(help: "The model: the standing one, one trained on the store's records, or the built-in.")
  var model: ResolveRun.Choice = .standing

  @Option(help: ArgumentHelp("Who decides.", discussion: "Default: the user's login name."))
  var by: String?

  @Option(help: "Why, for whoever reads it later.")
  var reason = ""

  func run() throws {
    let run = ResolveRun(
      store: try global.openStore(), configuration: try global.configuration())
    let outcome = try run.run(
      model, by: by ?? NSUserName(), reason: reason, at: scoring.instant)
    if global.json {
      try Terminal.json(outcome)
    } else {
      Terminal.line(ResolveText.text(outcome))
    }
  }
}

extension ResolveRun.Choice: ExpressibleByArgument {}

/// A resolution as text.
enum ResolveText {
  static func text(_ outcome: ResolveRun.Outcome) -> String {
    var lines = outcome.models.map(model)
    lines.append(
      "\(outcome.profiles) profiles, \(outcome.leads.leads) leads, \(outcome.changes.count) changes "
        + "to who is who")
    lines += JudgementText.changes(outcome.changes)
    if !outcome.doubts.isEmpty {
      lines.append("in doubt, for 'galena merge' or 'galena judge different':")
      lines += outcome.doubts.map(doubt)
    }
    return lines.joined(separator: "\n")
  }

  private static func doubt(_ doubt: ResolveRun.Outcome.Doubt) -> String {
    let sure = String(format: "%.2f", doubt.probability)
    let sides = [doubt.left, doubt.right].map { side in
      side.title.map { "\(side.profile) (\($0))" } ?? "\(side.profile)"
    }
    let reason = doubt.reason.map { ", \($0.rawValue)" } ?? ""
    return "  \(sure)  \(sides.joined(separator: "  "))\(reason)"
  }

  private static func model(_ model: ResolveRun.Outcome.Model) -> String {
    let origin =
      model.origin.means == .trained
      ? "learned from \(model.origin.records) entities" : "built in"
    let frozen =
      model.origin.means == .trained && !model.origin.frozen.isEmpty
      ? "; not learned: "
        + model.origin.frozen.sorted { $0.key < $1.key }
        .map { "\($0.key) (\($0.value))" }.joined(separator: ", ") : ""
    return "\(model.kind.rawValue): model \(model.name), \(origin)\(frozen)"
  }
}
