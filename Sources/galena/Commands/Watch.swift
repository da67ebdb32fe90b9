import ArgumentParser
import LeadModel
import Pipeline

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch folders; every file dropped there goes through to a routed lead.",
    discussion: """
      A file is taken when it has been quiet and looks complete; an unfinished one is looked at
      again, never dropped. Ends with Ctrl-C; nothing is lost.

      Examples:
        galena watch ~/inbox
        galena watch ~/inbox ~/scans --once
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions

  @Argument(help: "Folders.", completion: .directory)
  var folders: [String]

  @Flag(help: "Take what is there now and end.")
  var once = false

  func run() async throws {
    let configuration = try global.configuration()
    let stores = try global.openStores()
    if configuration.us == nil && !global.quiet { Terminal.error(Hints.noUs) }
    let watch = WatchRun(
      stores: stores, configuration: configuration,
      settings: IngestSettings(
        worker: try WorkerLocation.find(), jobs: reading.jobs,
        document: try reading.settings(configuration), limits: reading.limits(configuration),
        now: scoring.clock),
      progress: Terminal.progress(quiet: global.quiet))
    let isJSON = global.json
    let summary = try await watch.run(folders: folders, once: once) { report in
      if isJSON {
        try Terminal.json(report)
      } else {
        Terminal.line(IngestText(report: report).text)
      }
    }
    for path in summary.waiting { Terminal.error("not complete yet, left alone: \(path)") }
    if !summary.isComplete { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}
