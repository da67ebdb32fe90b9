import ArgumentParser
import Foundation
import Pipeline

struct ModelsScore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "The probability of each lead of a table, by a model file or a kept model.",
    discussion: """
      One line for each lead: its number in the table and its probability; with --ledger as JSON, \
      and the terms in millionths of log-odds that add up to it.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A model file, or the id of a kept model, or how that begins.")
  var model: String

  @Option(help: ArgumentHelp("The table.", valueName: "csv"), completion: .file())
  var from: String

  @Flag(help: "Explain every probability.")
  var ledger = false

  func run() throws {
    guard let table = FileManager.default.contents(atPath: from) else {
      throw GalenaError(.usage, "the table of --from cannot be read; check its path")
    }
    let learned =
      try ModelDesk.file(model) ?? global.modelDesk().model(named: model)
    let run = try ScoreTableRun(csv: table, model: learned)
    if !global.quiet, !run.missingColumns.isEmpty {
      Terminal.error(
        "warning: not in the table, counted as missing: "
          + run.missingColumns.joined(separator: ", "))
    }
    let lines = run.lines(ledger: ledger)
    if global.json || ledger {
      try lines.forEach { try Terminal.json($0) }
    } else {
      Terminal.line(
        (["row,probability"] + lines.map { "\($0.row),\(ModelText.six($0.probability))" })
          .joined(separator: "\n"))
    }
  }
}
