import ArgumentParser
import Foundation
import Intake
import LeadModel
import Pipeline

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch, decide what is due, deliver and show the pages, all in one process.",
    discussion: """
      Does what 'galena watch', 'galena review', 'galena route --timers' and 'galena deliver' do,
      for as long as it runs. One process serves a store; a second one is refused. Without folders,
      those of the settings are watched (watch.roots). Ends with Ctrl-C or SIGTERM within 10 s;
      nothing is lost. At SIGHUP the settings are read again: good ones are taken after an orderly
      end of what is being done, and bad ones are told and left; not when started from a terminal.

      /health/live, /health/ready and /metrics answer on this machine without signing in.

      Examples:
        galena serve ~/inbox
        galena serve --config galena.yaml --port 8090 --log galena.log
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var pages: PageOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var logging: LogOptions
  @OptionGroup var folders: FolderArguments

  func run() async throws {
    let program = RunningProgram()
    let configuration = try global.configuration()
    let roots = try folders.roots(configuration)
    let stores = try global.openStores()
    try pages.check(stores.store)
    tellWhatIsMissing(configuration, hasRoots: !roots.isEmpty)
    let interruption = Interruption()
    let settings = try IngestSettings(
      reading, scoring, logging, configuration, stop: interruption.stop)
    let run = ServeRun(
      watch: WatchRun(
        stores: stores, configuration: configuration, settings: settings,
        progress: Terminal.progress(quiet: global.quiet)))
    let (isJSON, pages, clock) = (global.json, pages, scoring.clock)
    try await interruption.guarding(reload: reload(program)) {
      try await run.run(roots: roots) { report in
        if isJSON {
          try Terminal.json(report)
        } else {
          Terminal.line(IngestText(report: report).text)
        }
      } pages: {
        try await pages.serve(
          stores, configuration, isJSON: isJSON, heedsSignals: false, clock: clock)
      }
    }
  }

  /// `nil` from a terminal, where the signal says that the terminal is gone.
  private func reload(_ program: RunningProgram) -> Interruption.Reload? {
    guard isatty(STDIN_FILENO) == 0 else { return nil }
    return Interruption.Reload {
      let configuration = try global.configuration()
      _ = try folders.roots(configuration)
      try await IngestSettings(reading, scoring, logging, configuration, stop: StopRequest())
        .demandUsablePacks()
    } begin: {
      try program.beginAnew()
    }
  }

  private func tellWhatIsMissing(_ configuration: GalenaConfiguration, hasRoots: Bool) {
    guard !global.quiet else { return }
    if configuration.us == nil { Terminal.error(Hints.noUs) }
    if !hasRoots {
      Terminal.error("galena: no folder is watched; name one, or list some in watch.roots")
    }
  }
}
