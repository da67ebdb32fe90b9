import ArgumentParser

struct Models: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Models that learn from outcomes: train on any table, compare, promote, roll back.",
    discussion: """
      Examples:
        galena models train --from leads.csv --target converted --report
        galena models train --from leads.csv --target won --time created --exclude id,owner \\
          --out model.json --json
        galena models promote model.json --reason "beats the rules by a third"
        galena models report --at 2026-03-03T10:42:00Z
      """,
    subcommands: [
      ModelsTrain.self, ModelsList.self, ModelsPromote.self, ModelsRollback.self,
      ModelsReport.self,
    ])
}
