import ArgumentParser
import Foundation
import LeadModel
import Learning
import Pipeline
import Scoring

struct ModelsTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train on a table of leads with outcomes, and measure on rows held out.",
    discussion: """
      LEADS.csv has one lead a line and a header; --target names the column that says what became \
      of it. Numbers, dates, categories and identifiers are told apart by looking; columns that \
      seem to know the outcome are warned about. Seven of ten rows are trained on: those that \
      --split calls train, the earliest by --time, or else by a hash of each row.

      --leads takes the store's own leads in place of a table: each with its features and scores as \
      they were decided on before its first outcome, won against lost and rejected. A model of these \
      scores leads once it is promoted.

      Everything is chosen by cross-validation on the rows for training; the same table gives the \
      same model, byte for byte.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("The table.", valueName: "csv"), completion: .file())
  var from: String?

  @Flag(help: "Train on the store's own leads and their outcomes.")
  var leads = false

  @Option(help: ArgumentHelp("The column with the outcome.", valueName: "column"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "The outcome that means success, where it is not clear.", valueName: "value"))
  var positive: String?

  @Option(
    help: ArgumentHelp(
      "Columns to leave out, with commas between them; may be given several times.",
      valueName: "columns"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("A column that says train or test.", valueName: "column"))
  var split: String?

  @Option(
    help: ArgumentHelp(
      "A column with times or running numbers: the first 70 % are trained on.",
      valueName: "column"))
  var time: String?

  @Flag(help: "Print the whole report.")
  var report = false

  @Option(help: ArgumentHelp("Write the model there.", valueName: "file"))
  var out: String?

  @Flag(help: "Keep the model in the store, for promoting it later.")
  var register = false

  func validate() throws {
    guard leads ? from == nil && target == nil : from != nil && target != nil else {
      throw ValidationError("give --from with --target, or --leads alone")
    }
    if split != nil, time != nil {
      throw ValidationError("--split and --time are two ways to hold rows out; give one")
    }
  }

  func run() async throws {
    let (model, report) = try TrainRun(csv: try table(), request: request).trained()
    if let out { try write(try model.fileBytes(), to: out) }
    if register {
      let act = ModelAct(by: NSUserName(), reason: "trained", at: Timestamp(Date()))
      try ModelDesk(store: try global.openStores().store).register(model, act)
    }
    if global.json {
      try Terminal.json(report)
    } else {
      let text = TrainingText(report: report)
      Terminal.line(self.report ? text.full : text.summary)
    }
    if !global.quiet { report.warnings.forEach { Terminal.error("warning: \($0.message)") } }
  }

  private func table() throws -> Data {
    guard let from else {
      let table = try LeadOutcomeTable(try global.openStore())
      if !global.quiet {
        Terminal.error(
          "\(table.rows) leads with an outcome"
            + (table.withoutPast > 0
              ? "; \(table.withoutPast) more had theirs before they were first decided" : ""))
      }
      guard table.rows > 0 else {
        throw GalenaError(
          .usage,
          "cold start: no lead has an outcome that came after a decision; see 'galena outcomes "
            + "import --help'")
      }
      return table.csv
    }
    guard let table = FileManager.default.contents(atPath: from) else {
      throw GalenaError(.usage, "the table of --from cannot be read; check its path")
    }
    return table
  }

  private var request: TrainingRequest {
    let time = time ?? (leads ? LeadOutcomeTable.time : nil)
    return TrainingRequest(
      target: target ?? LeadOutcomeTable.target, positive: positive, excluded: exclude,
      split: split.map { .column($0) } ?? time.map { .time($0) } ?? .hash)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw GalenaError(.usage, "the file of --out cannot be written; check its folder")
    }
  }
}
