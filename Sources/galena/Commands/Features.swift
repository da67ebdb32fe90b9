import ArgumentParser
import Features
import Foundation
import LeadModel
import Pipeline
import Storage

struct Features: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The catalogue of features, their values at any instant, and tables for learning.",
    discussion: """
      Examples:
        galena features
        galena features values p_3f2a --as-of 2026-03-03T10:42:00Z
        galena features join outcomes.csv > training.csv
      """,
    subcommands: [FeaturesList.self, FeaturesValues.self, FeaturesJoin.self],
    defaultSubcommand: FeaturesList.self)
}

struct FeaturesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Every feature: version, type, unit, sources, time to live, owner and purpose.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let definitions = FeatureCatalogue.standard.definitions
    if global.json {
      for definition in definitions { try Terminal.json(Line(definition)) }
      return
    }
    Terminal.line(
      Terminal.table(
        ["FEATURE", "VERSION", "TYPE", "UNIT", "DAYS", "OWNER", "FROM", "PURPOSE"],
        definitions.map { definition in
          [
            definition.name, "\(definition.version)", definition.type.rawValue,
            definition.unit ?? "–",
            definition.timeToLiveInDays.map { "\(Int($0))" } ?? "–", definition.owner.rawValue,
            definition.sources.joined(separator: " "), definition.purpose,
          ]
        }))
  }

  private struct Line: Encodable {
    let name: String
    let version: Int
    let type: FeatureDefinition.ValueType
    let unit: String?
    let sources: [String]
    let timeToLiveInDays: Double?
    let owner: FeatureDefinition.Owner
    let purpose: String

    init(_ definition: FeatureDefinition) {
      name = definition.name
      version = definition.version
      type = definition.type
      unit = definition.unit
      sources = definition.sources
      timeToLiveInDays = definition.timeToLiveInDays
      owner = definition.owner
      purpose = definition.purpose
    }
  }
}

struct FeaturesValues: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "What was known of a lead at an instant, with what each value was computed from.",
    discussion: """
      Nothing that was written down after the instant is shown, and nothing that had expired by then.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var scoring: ScoringOptions
  @Argument(help: "A lead, a person or an organisation.") var id: String

  func run() throws {
    let store = try global.openStore()
    let lead = try LeadLookup(store: store).lead(id)
    let values = try FeatureJoin(store: store).values(of: lead, asOf: scoring.instant)
    if global.json {
      for value in values { try Terminal.json(value) }
      return
    }
    if values.isEmpty { return Terminal.line("nothing was known of this lead then") }
    Terminal.line(
      Terminal.table(
        ["FEATURE", "VERSION", "VALUE", "EVENT", "FROM"],
        values.map { value in
          [
            value.name, "\(value.version)", value.value.text,
            value.eventTime.map { String($0.description.prefix(10)) } ?? "–",
            value.sources.prefix(3).map { "\($0.kind.rawValue) \($0.id.prefix(16))" }
              .joined(separator: ", "),
          ]
        }))
  }
}

struct FeaturesJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "A table for learning: each outcome with what was known of its lead at its time.",
    discussion: """
      LABELS is a CSV table with the columns lead, time (ISO 8601) and label. Train with
      'galena models train --from OUT.csv --target label --time time --exclude lead'.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The table of outcomes; - is standard input.", completion: .file())
  var labels: String

  func run() throws {
    let labels = try FeatureJoin.labels(ImportFile.data(at: labels))
    let table = try FeatureJoin(store: global.openStore()).csv(labels)
    FileHandle.standardOutput.write(Data(table.utf8))
  }
}
