import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The leads as a file: CSV for a spreadsheet, or JSON Lines with reasons and quotes.",
    discussion: """
      Examples:
        galena export > leads.csv
        galena export --format jsonl --queue sales | jq -r '[.title, .nextStep] | @tsv'
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "csv or jsonl (galena.handoff/1). Default: csv, with --json jsonl.")
  var format: LeadExport.Format?

  @Option(help: ArgumentHelp("Where to; default: standard output.", valueName: "file"))
  var out: String?

  @Option(help: "Only leads in this queue.")
  var queue: String?

  @Option(help: "Only leads of this tier.")
  var tier: String?

  @Option(name: .customLong("min-score"), help: "Only leads with at least this combined score.")
  var minimumScore: Double?

  @Flag(help: "Also those that did not qualify.")
  var all = false

  @Flag(help: "Only those that receivers may be told of: nothing that waits for 'galena release'.")
  var released = false

  func run() throws {
    let export = LeadExport(
      store: try global.openStore(), includesAll: all, isReleasedOnly: released)
    let filter = LeadFilter(queue: queue, tier: tier, minimumScore: minimumScore)
    let format = format ?? (global.json ? .jsonl : .csv)
    var text = ""
    let count = try export.run(filter, as: format) { line in
      if out == nil { Terminal.line(line) } else { text += line + "\n" }
    }
    if let out {
      do {
        try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        throw GalenaError(.usage, "\(out) cannot be written; check the folder and its permissions")
      }
    }
    if !global.quiet { Terminal.error("\(count) leads") }
  }
}

extension LeadExport.Format: ExpressibleByArgument {}
