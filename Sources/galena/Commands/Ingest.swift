import ArgumentParser
import LeadModel
import Pipeline
import Storage

struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read files and folders into the store, through to scored and routed leads.",
    discussion: """
      Idempotent and resumable: what is known is not read again, and a run that was interrupted is
      finished by the next. Originals are copied beside the store (STORE.objects). Nothing is sent
      to anybody.

      Examples:
        galena ingest ~/Documents/trade-fair --config galena.yaml
        galena ingest archive/2024 archive/2025 --jobs 4
        galena ingest inbox --store try.sqlite --json | jq .ledger
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions

  @Argument(help: "Files and folders; folders are searched recursively.", completion: .file())
  var paths: [String]

  @Flag(name: .customLong("no-copy"), help: "Leave originals where they are and reference them.")
  var noCopy = false

  func run() async throws {
    let configuration = try global.configuration()
    let stores = try global.openStores(copyOriginals: !noCopy)
    if configuration.us == nil && !global.quiet { Terminal.error(Hints.noUs) }
    let progress = Terminal.progress(quiet: global.quiet)
    let run = IngestRun(
      stores: stores,
      settings: IngestSettings(
        worker: try WorkerLocation.find(), jobs: reading.jobs,
        document: try reading.settings(configuration), limits: reading.limits(configuration),
        now: scoring.clock))
    let ledger = try await run.run(paths: paths, kind: .ingest, progress: progress)
    progress.enter(stage: "resolving and scoring")
    let refresh = LeadRefresh(store: stores.store, configuration: configuration)
    let leads = try refresh.run(at: scoring.instant)
    progress.end()
    let report = try IngestReport(ledger: ledger, leads: leads, store: stores.store)
    if global.json {
      try Terminal.json(report)
    } else {
      Terminal.line(IngestText(report: report).text)
    }
    if !report.isComplete { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}

/// What is worth knowing before it costs something.
enum Hints {
  static let noUs = """
    galena: no 'us' section in the settings: galena cannot tell your own company from customers, \
    so your own people may become leads (see docs/galena.example.yaml)
    """
}
