import ArgumentParser
import Pipeline
import Storage

struct RulesDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed rules would change in the documents read before; changes nothing.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions

  func run() async throws {
    let change = try ruleChange(global, reading, scoring)
    let progress = Terminal.progress(quiet: global.quiet)
    let difference = try await change.difference(progress: progress)
    progress.end()
    guard !global.json else { return try Terminal.json(difference) }
    Terminal.line(RuleDifferenceText(difference: difference).text)
  }
}

struct RulesApply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Read the documents again that were read with other rules, through to leads.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions

  func run() async throws {
    let configuration = try global.configuration()
    let change = try ruleChange(global, reading, scoring)
    let progress = Terminal.progress(quiet: global.quiet)
    let applied = try await change.apply(progress: progress)
    progress.enter(stage: "resolving and scoring")
    let store = try global.openStore()
    let decisions = try LeadRefresh(store: store, configuration: configuration).runInTurn(
      at: scoring.instant)
    progress.end()
    let report = try IngestReport(ledger: applied.ledger, decisions: decisions, store: store)
    if global.json {
      try Terminal.json(report)
    } else {
      Terminal.line("\(applied.count) documents were read again\n")
      Terminal.line(IngestText(report: report).text)
    }
    if !report.isComplete { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}

private func ruleChange(
  _ global: GlobalOptions, _ reading: ReadingOptions, _ scoring: ScoringOptions
) throws -> RuleChange {
  _ = try global.openStore()
  let configuration = try global.configuration()
  return RuleChange(
    stores: try global.openStores(),
    settings: IngestSettings(
      worker: try WorkerLocation.find(), jobs: reading.jobs,
      document: try reading.settings(configuration), limits: reading.limits(configuration),
      now: scoring.clock))
}
