import ArgumentParser
import Foundation
import LeadModel
import Pipeline

struct Route: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide again where leads go, or what other rules would have made of them.",
    discussion: """
      Leads are taken as they were last scored. A decision that would come to the same stays as it
      is, and so does that on a lead that was won, lost or rejected.

      --timers looks only at leads whose time has come: nobody answered within the hours of their
      queue's escalation, an override ends, or an owner may be free again. Run it every few minutes.

      --simulate writes nothing.

      Examples:
        galena route
        galena route --timers
        galena route --simulate new.yaml --since 2026-01-01
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions

  @Flag(help: "Only leads whose time has come.")
  var timers = false

  @Option(help: ArgumentHelp("Settings to try on past leads.", valueName: "file"))
  var simulate: String?

  @Option(help: ArgumentHelp("Simulate decisions since then.", valueName: "instant"))
  var since: String?

  func validate() throws {
    if timers, simulate != nil { throw ValidationError("give --timers or --simulate, not both") }
    guard (simulate == nil) == (since == nil) else {
      throw ValidationError("--simulate and --since go together")
    }
    if let since, Timestamp(iso8601: since) == nil {
      throw ValidationError("--since is a date or an instant such as 2026-03-03T10:42:00Z")
    }
  }

  func run() throws {
    let store = try global.openStore()
    if let simulate, let since = since.flatMap(Timestamp.init(iso8601:)) {
      let rules = try GalenaConfiguration.load(path: simulate).rules
      let report = try RuleSimulation(store: store, rules: rules).run(since: since)
      if global.json { return try Terminal.json(report) }
      return Terminal.line(RouteText.simulation(report))
    }
    let run = RouteRun(store: store, rules: try global.configuration().rules)
    let outcome = try timers ? run.due(at: scoring.instant) : run.all(at: scoring.instant)
    if global.json { return try Terminal.json(outcome) }
    Terminal.line(RouteText.outcome(outcome))
  }
}
