import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import Storage

struct Override: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide about a lead against the rules: who, why, and until when.",
    discussion: """
      What the rules come to is kept beside it, and scoring again changes nothing about it. Overrides
      are listed by 'galena show LEAD'.

      Examples:
        galena override set p_3f2a --queue key-accounts --owner anna --until 2026-12-31 \\
          --because "met them at the fair"
        galena override set p_3f2a --score 90 --until never --because "our investor's daughter"
        galena override list p_3f2a
        galena override withdraw v_77ab --because "the project was stopped"
      """,
    subcommands: [OverrideSet.self, OverrideWithdraw.self, OverrideList.self],
    defaultSubcommand: OverrideSet.self)
}

/// Who decides and why.
struct OverrideOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides.", discussion: "Default: the user's login name."))
  var by: String?

  @Option(help: "Why, for whoever reads it later.")
  var because: String

  func desk(_ global: GlobalOptions) throws -> OverrideDesk {
    OverrideDesk(
      store: try global.openStore(), rules: try global.configuration().rules,
      by: by ?? NSUserName(), now: Timestamp(Date()))
  }
}

struct OverrideSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a lead's queue, owner, tier, score or gate.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: OverrideOptions
  @Argument(help: "A lead, a person or an organisation.") var lead: String
  @Option(help: "The queue.") var queue: String?
  @Option(help: "The owner, whatever stands in the way.") var owner: String?
  @Option(help: "The tier.") var tier: String?
  @Option(help: "The combined score, in points.") var score: Double?
  @Option(help: "Whether it is qualified: yes or no.") var qualified: YesOrNo?
  @Option(
    help: ArgumentHelp(
      "Until when: a date or an instant (ISO 8601, UTC), or never.", valueName: "instant"))
  var until: String

  enum YesOrNo: String, ExpressibleByArgument, CaseIterable { case yes, no }

  func validate() throws {
    if until != "never", Timestamp(iso8601: until) == nil {
      throw ValidationError("--until is a date, an instant such as 2026-03-03T10:42:00Z, or never")
    }
    if let score, !(-10_000...10_000).contains(score) {
      throw ValidationError("--score is a number from -10000 to 10000")
    }
  }

  func run() throws {
    let desk = try options.desk(global)
    let change = LeadOverride.Change(
      qualified: qualified.map { $0 == .yes }, tier: tier, queue: queue, owner: owner,
      micropoints: score.map { Int(($0 * 1_000_000).rounded()) })
    let id = try LeadLookup(store: try global.openStore()).lead(lead)
    let outcome = try desk.set(
      change, on: id, because: options.because, until: Timestamp(iso8601: until))
    if global.json { return try Terminal.json(outcome) }
    Terminal.line(RouteText.overridden(outcome))
  }
}

struct OverrideWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take an override back: the rules alone decide again.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: OverrideOptions
  @Argument(help: "An override, or how its id begins.") var override: String

  func run() throws {
    let outcome = try options.desk(global).withdraw(override, because: options.because)
    if global.json { return try Terminal.json(outcome) }
    Terminal.line(RouteText.overridden(outcome))
  }
}

struct OverrideList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All overrides, or those of a lead, and what became of them.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A lead, a person or an organisation.") var lead: String?

  func run() throws {
    let store = try global.openStore()
    let found = try lead.flatMap { try store.lead(LeadLookup(store: store).lead($0))?.lead }
    let subject = found.flatMap { $0.person ?? $0.organization }
    let standings = try OverrideStanding.all(in: store, of: subject, at: Timestamp(Date()))
    if global.json {
      for standing in standings { try Terminal.json(standing) }
    } else {
      Terminal.line(RouteText.overrides(standings))
    }
  }
}
