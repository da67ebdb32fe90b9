import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Scoring
import Storage

struct Signals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Events of other systems: CRM activity, mailings, web visits, calls.",
    subcommands: [SignalsImport.self])
}

struct SignalsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in an export: CSV or JSON Lines, one event a row.",
    discussion: """
      What the columns hold is guessed and shown; --columns, or `signals` in galena.yaml, says \
      otherwise. A row is matched to a profile by its id, an id of the system, e-mail, phone or \
      domain, and waits where there is none. The same event (source and id) again is known. Bad \
      rows are named with their line and left out (exit code 1).

      Examples:
        galena signals import mailing.csv --dry-run
        galena signals import visits.jsonl --source website --type web.visit
        galena signals import calls.csv --columns occurred_at=Zeit,phone=Nummer --dates day-first
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions

  @Argument(help: "A file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "The name of the system. Default: as in galena.yaml, else made from the columns.")
  var source: String?

  @Option(help: ArgumentHelp("What columns hold.", valueName: "role=column,…"))
  var columns: String?

  @Option(help: "What happened, where no column says it: web.visit, call.connected, …")
  var type: String?

  @Option(
    help: "How dates are written: year-first, day-first or month-first. Default: found out.",
    transform: SignalsImport.style)
  var dates: DateStyle?

  @Option(help: "Country of phone numbers without a country code: DE.")
  var region: String?

  @Flag(help: "Only show what the columns hold and which rows are bad.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Do not ask.")
  var yes = false

  @Flag(help: "History: nobody is told of it before 'galena release'.")
  var backfill = false

  func run() throws {
    let configuration = try global.configuration()
    let importing = try SignalImport(
      ImportFile.data(at: file), request: try request, configuration: configuration)
    if !global.json, !global.quiet { Terminal.error(ImportText.mapping(importing.mapping)) }
    if dryRun {
      let report = importing.preview()
      if global.json {
        return try Terminal.json(Preview(mapping: importing.mapping, report: report))
      }
      return Terminal.line(ImportText.preview(report))
    }
    guard yes || global.json || file == "-" || Terminal.confirms("Import it so?") else {
      throw GalenaError(.interrupted, "nothing was imported; --columns says what columns hold")
    }
    let report = try importing.run(
      into: global.openStores().store, at: Timestamp(Date()), scoredAt: scoring.instant)
    try ImportText.give(report, json: global.json)
  }

  private static func style(_ text: String) throws -> DateStyle {
    guard let style = DateStyle(rawValue: text) else {
      throw ValidationError("give year-first, day-first or month-first")
    }
    return style
  }

  private var request: SignalImportRequest {
    get throws {
      var request = SignalImportRequest()
      request.source = source
      request.columns = try columns.map(SignalImportRequest.columns) ?? [:]
      request.type = type
      request.dates = dates
      request.region = region?.uppercased()
      request.isBackfill = backfill
      return request
    }
  }

  private struct Preview: Encodable {
    let mapping: SignalMapping
    let report: ImportReport
  }
}

/// The file of an import.
enum ImportFile {
  static func data(at path: String) throws -> Data {
    if path == "-" { return FileHandle.standardInput.readDataToEndOfFile() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GalenaError(.usage, "\(path) cannot be read; check the path")
    }
    return data
  }
}
