import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Outcomes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What became of leads, told by another system.",
    discussion: """
      Examples:
        galena outcomes import crm.csv
        galena outcomes list --json
      """,
    subcommands: [OutcomesImport.self, OutcomesList.self])
}

struct OutcomesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in a table (CSV) or JSON Lines of outcomes.",
    discussion: """
      Columns: outcome (accepted, rejected, opportunity, won, lost, revenue), at (ISO 8601), and one
      of lead, email and domain; id, source, amount and currency where they are known. Rows that \
      cannot be used are listed with their lines, the others kept; the same file again changes nothing.
      An outcome whose lead is not there yet, or whose e-mail address several people have, waits until
      it is clear whose it is.

      An outcome stops the clock of the lead's queue; a lead that was won, lost or rejected is decided
      no more, until a later outcome says that it goes on.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The file.", completion: .file()) var file: String
  @Option(help: "The system that tells it, where the file does not say.") var source = "crm"

  func run() throws {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw GalenaError(.usage, "the file of outcomes cannot be read; check its path")
    }
    let report = try OutcomeImport(store: try global.openStore(), source: source).run(data)
    if global.json {
      try Terminal.json(report)
    } else {
      Terminal.line(
        "\(report.rows) rows: \(report.new) new outcomes, \(report.known) known, \(report.waiting) waiting"
      )
      for problem in report.problems.prefix(50) {
        Terminal.error("line \(problem.line): \(problem.message)")
      }
      if report.problems.count > 50 { Terminal.error("… and \(report.problems.count - 50) more") }
    }
    if !report.problems.isEmpty { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}

struct OutcomesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All outcomes, in the order of time.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let outcomes = try global.openStore().outcomes()
    if global.json { return try outcomes.forEach { try Terminal.json($0) } }
    guard !outcomes.isEmpty else { return Terminal.line("no outcomes") }
    Terminal.line(
      Terminal.table(
        ["AT", "OUTCOME", "AMOUNT", "LEAD", "SOURCE"],
        outcomes.map {
          [
            $0.at.description, $0.kind.rawValue, $0.amount?.display ?? "", $0.lead.rawValue,
            $0.source,
          ]
        }))
  }
}
