import ArgumentParser
import Foundation
import Intake
import LeadModel
import Pipeline
import Storage

struct Ingest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read files and folders into the store, through to scored and routed leads.",
    discussion: """
      Idempotent and resumable: what is known is not read again, and a run that was interrupted is
      finished by the next. Originals are copied beside the store (STORE.objects). Nothing is sent
      to anybody. Files in archives are read as documents of their own.

      Examples:
        galena ingest ~/Documents/trade-fair --config galena.yaml
        galena ingest archive/2024 'archive/2025/**/*.pdf' --jobs 4
        find /mnt/archive -newermt 2024-01-01 -print0 | galena ingest - --dry-run
        galena ingest archive --since 2025-06-01 --limit 10000
        galena ingest --extractions node1.jsonl node2.jsonl
        galena ingest inbox --store try.sqlite --json | jq .ledger
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var logging: LogOptions

  @Argument(
    help: """
      Files, folders (searched recursively), archives, patterns ('a/**/*.pdf'); '-' is a list on \
      standard input, one path a line or separated by NUL.
      """, completion: .file())
  var paths: [String]

  @Flag(name: .customLong("no-copy"), help: "Leave originals where they are and reference them.")
  var noCopy = false

  @Option(help: ArgumentHelp("Only files modified on or after this day.", valueName: "instant"))
  var since: String?

  @Option(help: ArgumentHelp("At most that many new documents.", valueName: "count"))
  var limit: Int?

  @Flag(help: "The paths are files that 'galena extract --text' wrote, also on other machines.")
  var extractions = false

  @Flag(name: .customLong("dry-run"), help: "Say what would be done; change nothing.")
  var dryRun = false

  mutating func validate() throws {
    if let since, Timestamp(iso8601: since) == nil {
      throw ValidationError("--since is a date or an instant such as 2026-03-03T10:42:00Z")
    }
    guard !extractions || (since == nil && limit == nil && !dryRun) else {
      throw ValidationError("--extractions goes without --since, --limit and --dry-run")
    }
    guard limit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--limit is a positive number of documents")
    }
  }

  func run() async throws {
    let configuration = try global.configuration()
    if dryRun { return try plan() }
    let stores = try global.openStores(copyOriginals: !noCopy)
    if configuration.us == nil && !global.quiet { Terminal.error(Hints.noUs) }
    let interruption = Interruption()
    let settings = try IngestSettings(
      reading, scoring, logging, configuration, stop: interruption.stop)
    let work = StoreWork(
      stores: stores, configuration: configuration, settings: settings,
      progress: Terminal.progress(quiet: global.quiet), isJSON: global.json)
    let (sources, instant, isLoading) = (sources, scoring.instant, extractions)
    try await interruption.guarding {
      try await work.run(asOf: instant) { run, progress in
        if isLoading {
          return try await ExtractionLoading(stores: stores, settings: work.settings)
            .run(files: sources.paths, progress: progress)
        }
        return try await run.run(sources, kind: .ingest, progress: progress)
      }
    }
  }

  private var sources: IngestSources {
    IngestSources(paths: paths, since: since.flatMap(Timestamp.init(iso8601:)), limit: limit)
  }

  /// Nothing is created: where there is no store yet, an empty one stands for it.
  private func plan() throws {
    let isThere = FileManager.default.fileExists(atPath: global.storePath)
    let store = isThere ? try global.openStore() : try Store.inMemory()
    let plan = try IngestPlan(sources, store: store, excluding: global.storePath)
    if global.json {
      try Terminal.json(plan)
    } else {
      Terminal.line(IngestPlanText(plan: plan).text)
    }
  }
}

/// What is worth knowing before it costs something.
enum Hints {
  static let noUs = """
    galena: no 'us' section in the settings: galena cannot tell your own company from customers, \
    so your own people may become leads (see docs/galena.example.yaml)
    """
}
