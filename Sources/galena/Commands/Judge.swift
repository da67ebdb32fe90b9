import ArgumentParser
import LeadModel
import Pipeline

struct Judge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide about a value or about who is who: a judgement outranks the machine.",
    discussion: """
      Judgements are kept with who, when and why, hold on to the ink on the page and not to ids,
      and can be withdrawn. The ids of statements are in 'galena show ID --json'.

      Examples:
        galena judge accept 5f0c…
        galena judge correct 5f0c… "Anna Berg" --reason "as on her card"
        galena judge different p_3f2a… p_91bc…
        galena judge list
        galena judge withdraw j_77ab…
      """,
    subcommands: [
      JudgeAccept.self, JudgeReject.self, JudgeCorrect.self, JudgeSame.self, JudgeDifferent.self,
      JudgeWithdraw.self, JudgeList.self,
    ])
}

struct JudgeAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "The value was read rightly.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A statement.") var statement: String

  func run() throws { try judging.carryOut(global) { try $0.accepted(statement) } }
}

struct JudgeReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "The value is wrong, or is not the record's; it no longer counts.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A statement.") var statement: String

  func run() throws { try judging.carryOut(global) { try $0.rejected(statement) } }
}

struct JudgeCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "The right value in place of the one that was read.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A statement.") var statement: String
  @Argument(help: "The right value, as people write it, or JSON for one of several parts.")
  var value: String

  func run() throws {
    try judging.carryOut(global) { try $0.corrected(statement, to: value) }
  }
}

struct JudgeSame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "same", abstract: "The two are one (as 'galena merge').")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A profile or a record.") var left: String
  @Argument(help: "Another one.") var right: String

  func run() throws { try judging.carryOut(global) { try $0.same(left, right) } }
}

struct JudgeDifferent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "different", abstract: "The two are not one, and never will be.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A profile or a record.") var left: String
  @Argument(help: "Another one.") var right: String

  func run() throws { try judging.carryOut(global) { try $0.different(left, right) } }
}

struct JudgeWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "As if the judgement had never been made; what was joined or parted is as before.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judging: JudgingOptions
  @Argument(help: "A judgement, or the beginning of its id.") var judgement: String

  func run() throws { try judging.carryOut(global) { try $0.withdrawn(judgement) } }
}

struct JudgeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "All judgements: in force, withdrawn, overruled, or no longer found.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let desk = try JudgingOptions.parse([]).desk(global)
    let judgements = try desk.judgements()
    if global.json {
      for judgement in judgements { try Terminal.json(judgement) }
    } else {
      Terminal.line(JudgementText.list(judgements))
    }
  }
}
