import ArgumentParser
import LeadModel
import Pipeline
import WorkerProtocol

struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The rules that find values: list, test, ask why, and apply changes to the store.",
    discussion: """
      The user's own packs are named in galena.yaml (extraction.packs); docs/formats.md says what is
      in one.

      Examples:
        galena rules list --config galena.yaml
        galena rules test my-rules.yaml
        galena rules why letter.pdf --field contact.phone
        galena rules diff && galena rules apply
      """,
    subcommands: [
      RulesList.self, RulesTest.self, RulesWhy.self, RulesDiff.self, RulesApply.self,
    ],
    defaultSubcommand: RulesList.self)
}

struct RulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every rule with version, field and pack.")

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let packs = try global.configuration().documentSettings.packs
    let report = try await RuleInspection(worker: try WorkerLocation.find(), packs: packs)
      .report(.list)
    guard !global.json else { return try Terminal.json(report) }
    Terminal.line(RuleListText(report: report).text)
  }
}

struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples that stand beside the rules; ends with 1 when one fails.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Packs of your own. Default: those of galena.yaml.", completion: .file())
  var packs: [String] = []

  func run() async throws {
    let named = try packs.isEmpty ? global.configuration().documentSettings.packs : packs
    let report = try await RuleInspection(worker: try WorkerLocation.find(), packs: named)
      .report(.test)
    if global.json {
      try Terminal.json(report)
    } else {
      for failure in report.failures {
        Terminal.line(
          "\(failure.pack):\(failure.line): rule \(failure.rule): \(failure.message)")
      }
      Terminal.line(
        "\(report.rules.count) rules, \(report.examples) examples, \(report.failures.count) failed")
    }
    if !report.failures.isEmpty { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}

struct RulesWhy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Why this, or nothing, was found of a field: candidates, reasons, rules, by page.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions

  @Argument(help: "One file.", completion: .file())
  var file: String

  @Option(help: "The field, as in statements: contact.phone, person.name, …")
  var field: String

  func run() async throws {
    guard let field = Field(rawValue: field) else {
      let known = Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw GalenaError(.usage, "there is no such field; --field is one of \(known)")
    }
    let configuration = try global.configuration()
    let answer = try await WhyNot.ask(
      file: file, field: field, worker: try WorkerLocation.find(),
      settings: try reading.settings(configuration), limits: reading.limits(configuration))
    guard !global.json else { return try Terminal.json(answer) }
    Terminal.line(WhyNotText(answer: answer).text)
  }
}
