import ArgumentParser
import Foundation
import LeadModel
import Learning
import Pipeline

struct ModelsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every model that is kept, and which one is in force.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let standings = try global.modelDesk().standings()
    guard !global.json else { return try Terminal.json(standings.map(ModelText.Line.init)) }
    Terminal.line(ModelText.list(standings))
  }
}

struct ModelsPromote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Let a model be the one in force from now on; who, when and why are kept.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ModelOptions
  @Argument(help: "A model file, or the id of a kept model, or how that begins.")
  var model: String

  func run() throws {
    let desk = ModelDesk(store: try global.openStores().store)
    let event = try desk.promote(try desk.model(named: model), options.act)
    if global.json { try Terminal.json(event) } else { Terminal.line(ModelText.event(event)) }
  }
}

struct ModelsRollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Back to the model before, with its features, calibrator and thresholds.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: ModelOptions

  func run() throws {
    let event = try global.modelDesk().rollBack(options.act)
    if global.json { try Terminal.json(event) } else { Terminal.line(ModelText.event(event)) }
  }
}

struct ModelsReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A model with its record: the one in force, the one that was at an instant, or any.",
    discussion: """
      Examples:
        galena models report
        galena models report --at 2026-03-03T10:42:00Z
        galena models report 5f0c
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A model file, or the id of a kept model, or how that begins.")
  var model: String?

  @Option(help: ArgumentHelp("What was in force then, and why.", valueName: "instant"))
  var at: String?

  func validate() throws {
    if let at, Timestamp(iso8601: at) == nil {
      throw ValidationError("--at takes an ISO 8601 date, or date and time in UTC")
    }
    if at != nil, model != nil { throw ValidationError("give either a model or --at") }
  }

  func run() throws {
    let desk = try global.modelDesk()
    let instant = at.flatMap { Timestamp(iso8601: $0) } ?? Timestamp(Date())
    let found =
      try model.map { (event: ModelEvent?.none, model: try desk.model(named: $0)) }
      ?? desk.inForce(at: instant)
    if global.json {
      try Terminal.json(ModelText.Report(event: found.event, model: found.model))
    } else {
      Terminal.line(ModelText.report(found.event, found.model))
    }
  }
}
