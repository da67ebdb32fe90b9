import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Profiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "People and organisations of other systems.",
    subcommands: [ProfilesImport.self])
}

struct ProfilesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in profiles and signals by the contract galena.profiles/1 (JSON Lines).",
    discussion: """
      They are scored and routed like those that documents give; docs/formats.md has the contract, \
      schemas/profiles-1.schema.json its schema. Bad lines are named and left out (exit code 1).

      Example:
        galena profiles import crm.jsonl --source crm
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions

  @Argument(help: "A file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "The name of the system that they come from.")
  var source = "import"

  @Flag(help: "History: nobody is told of it before 'galena release'.")
  var backfill = false

  func run() throws {
    let importing = try ProfileImport(
      configuration: try global.configuration(), source: source, isBackfill: backfill)
    let report = try importing.run(
      ImportFile.data(at: file), into: global.openStores().store, at: Timestamp(Date()),
      scoredAt: scoring.instant)
    try ImportText.give(report, json: global.json)
  }
}
