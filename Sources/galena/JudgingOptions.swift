import ArgumentParser
import Foundation
import LeadModel
import Pipeline

/// Who decides and why, and whether it is only tried.
struct JudgingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides.", discussion: "Default: the user's login name."))
  var by: String?

  @Option(help: "Why, for whoever reads it later.")
  var reason = ""

  @OptionGroup var scoring: ScoringOptions

  @Flag(help: "Show what it would change, and change nothing.")
  var preview = false

  func desk(_ global: GlobalOptions) throws -> JudgementDesk {
    JudgementDesk(
      store: try global.openStore(), configuration: try global.configuration(),
      by: by ?? NSUserName(), reason: reason, now: Timestamp(Date()))
  }

  /// Makes the judgement, or shows what it would change.
  func carryOut(
    _ global: GlobalOptions, _ judgement: (JudgementDesk) throws -> Judgement
  ) throws {
    let desk = try desk(global)
    let judgement = try judgement(desk)
    if preview {
      let differences = try desk.preview(judgement)
      if global.json { return try Terminal.json(differences) }
      Terminal.line(JudgementText.differences(differences))
    } else {
      let outcome = try desk.decide(judgement, scoredAt: scoring.instant)
      if global.json { return try Terminal.json(outcome) }
      Terminal.line(JudgementText.outcome(outcome))
    }
  }
}
