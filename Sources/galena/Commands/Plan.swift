import ArgumentParser
import LeadModel
import Pipeline
import Storage

struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What changed rules, extractors, models or judgements would change; then do it.",
    discussion: """
      Documents that were read with something that is another one now are read again on a copy of
      the store, beside it, and the leads of both are compared. Nothing of the store is changed
      without --apply. What people judged is never overwritten.

      Examples:
        galena plan
        galena plan --count
        galena plan --apply
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var logging: LogOptions

  @Flag(help: "Only count what would be computed again; reads no document.")
  var count = false

  @Flag(help: "Do it now, through to leads.")
  var apply = false

  func validate() throws {
    if count, apply { throw ValidationError("give --count or --apply, not both") }
  }

  func run() async throws {
    _ = try global.openStore()
    let configuration = try global.configuration()
    let stores = try global.openStores()
    let interruption = Interruption()
    let settings = try IngestSettings(
      reading, scoring, logging, configuration, stop: interruption.stop)
    let progress = Terminal.progress(quiet: global.quiet)
    let recomputation = Recomputation(
      stores: stores, configuration: configuration, settings: settings)
    let (isJSON, withChanges, instant) = (global.json, !count, scoring.instant)
    if apply {
      let work = StoreWork(
        stores: stores, configuration: configuration, settings: settings, progress: progress,
        isJSON: isJSON)
      return try await interruption.guarding {
        try await work.run(asOf: instant) { run, progress in
          progress.expect(try await recomputation.mark())
          return try await run.run(paths: [], kind: .ingest, progress: progress)
        }
      }
    }
    try await interruption.guarding {
      let plan = try await recomputation.plan(withChanges: withChanges, progress: progress)
      progress.end()
      if isJSON { try Terminal.json(plan) } else { Terminal.line(PlanText(plan: plan).text) }
    }
  }
}
