import ArgumentParser
import Foundation
import Intake
import LeadModel
import Pipeline

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch folders; every file dropped there goes through to a routed lead.",
    discussion: """
      A file is taken when it has been quiet and looks complete; an unfinished one is looked at
      again, never dropped. Without folders, those of the settings are watched (watch.roots), where
      it also stands what becomes of files that were read. Ends with Ctrl-C; nothing is lost.

      Examples:
        galena watch ~/inbox
        galena watch ~/inbox ~/scans --once
        galena watch --config galena.yaml --log galena.log
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var scoring: ScoringOptions
  @OptionGroup var logging: LogOptions

  @OptionGroup var folders: FolderArguments

  @Flag(help: "Take what is there now and end.")
  var once = false

  func run() async throws {
    let configuration = try global.configuration()
    let roots = try folders.roots(configuration)
    guard !roots.isEmpty else { throw FolderArguments.missing }
    let stores = try global.openStores()
    if configuration.us == nil && !global.quiet { Terminal.error(Hints.noUs) }
    let interruption = Interruption()
    let settings = try IngestSettings(
      reading, scoring, logging, configuration, stop: interruption.stop)
    let watch = WatchRun(
      stores: stores, configuration: configuration, settings: settings,
      progress: Terminal.progress(quiet: global.quiet))
    let (isJSON, once) = (global.json, once)
    try await interruption.guarding {
      let summary = try await watch.run(roots: roots, once: once) { report in
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
}
