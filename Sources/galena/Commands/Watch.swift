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

  @Argument(help: "Folders.", completion: .directory)
  var folders: [String] = []

  @Flag(help: "Take what is there now and end.")
  var once = false

  func run() async throws {
    let configuration = try global.configuration()
    let roots = try roots(configuration)
    let stores = try global.openStores()
    if configuration.us == nil && !global.quiet { Terminal.error(Hints.noUs) }
    let interruption = Interruption()
    var settings = IngestSettings(
      worker: try WorkerLocation.find(), jobs: reading.jobs,
      document: try reading.settings(configuration), limits: reading.limits(configuration),
      now: scoring.clock)
    settings.stop = interruption.stop
    settings.log = try logging.open()
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

  private func roots(_ configuration: GalenaConfiguration) throws -> [WatchRoot] {
    if folders.isEmpty, configuration.watch.roots.isEmpty {
      throw GalenaError(
        .usage, "name a folder to watch, or list some in watch.roots of galena.yaml")
    }
    let base = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let named = try folders.map { folder in
      guard FolderPresence.isThere(folder) else {
        throw GalenaError(.usage, "\(folder) is no folder that can be read; check the path")
      }
      let path = URL(fileURLWithPath: folder, relativeTo: base).standardizedFileURL.path
      return configuration.watch.root(at: path)
    }
    return folders.isEmpty ? configuration.watch.roots : named
  }
}
