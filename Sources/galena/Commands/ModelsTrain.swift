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

      Everything is chosen by cross-validation on the rows for training; the same table gives the \
      same model, byte for byte.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("The table.", valueName: "csv"), completion: .file())
  var from: String

  @Option(help: ArgumentHelp("The column with the outcome.", valueName: "column"))
  var target: String

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
    if split != nil, time != nil {
      throw ValidationError("--split and --time are two ways to hold rows out; give one")
    }
  }

  func run() async throws {
    guard let table = FileManager.default.contents(atPath: from) else {
      throw GalenaError(.usage, "the table of --from cannot be read; check its path")
    }
    let (model, report) = try TrainRun(csv: table, request: request).trained()
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

  private var request: TrainingRequest {
    TrainingRequest(
      target: target, positive: positive, excluded: exclude,
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
